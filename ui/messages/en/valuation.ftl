# Valuation of a client in the open, and the client's attitude.
valuation-title = Value of the relation
valuation-score = { $score } of 100 points
valuation-lead = The points suggest whom to talk to first. They hide no client.
valuation-weights-since = The branch’s weights since { $date }
valuation-weights-default = The program’s own weights
valuation-points = { $points } of { $max } points
valuation-part-balance = Balances of products
valuation-part-products = Different products
valuation-part-years = Length of the relation
valuation-part-potential = Potential
valuation-part-staying = Certainty to stay
valuation-says-balance = { $amount }
valuation-says-balance-left-out = { $amount } ({ $count ->
    [one] without { $count } product whose balance in złoty is not known
   *[other] without { $count } products whose balances in złoty are not known
})
valuation-says-products = { $count ->
    [one] { $count } kind
   *[other] { $count } kinds
}
valuation-says-years = { $count ->
    [0] less than a year
    [one] { $count } year
   *[other] { $count } years
}
valuation-says-years-unknown = the day of the first product is not known
valuation-says-potential = { $count } of 10
valuation-says-potential-unknown = not rated yet
valuation-says-staying = no sign of leaving
valuation-says-staying-no-contact = no signs, no contact was written down yet
valuation-says-staying-unhappy = the client is unhappy
valuation-says-staying-over = { $count ->
    [one] a contact is { $count } day late
   *[other] a contact is { $count } days late
}
valuation-says-staying-unhappy-over = { $count ->
    [one] the client is unhappy, a contact is { $count } day late
   *[other] the client is unhappy, a contact is { $count } days late
}
attitude-label = Attitude
attitude-none = Not noted yet
attitude-decided = decided
attitude-undecided = undecided
attitude-unhappy = unhappy
attitude-by = { $when }, { $person }
attitude-history = { $count ->
    [one] Before: { $count } note
   *[other] Before: { $count } notes
}
attitude-note = Note the attitude
attitude-note-lead = { $name }. Earlier notes stay in the history.
attitude-reason = Reason
attitude-reason-help = What the client said or did, in one sentence.
attitude-saved = The attitude is noted.
potential-rate = Rate the potential
potential-rate-lead = { $name }. From 0 (nothing more is expected) to 10 (very great possibilities). Earlier ratings stay in the history.
potential-label = Potential (0–10)
potential-entry = { $potential } of 10
potential-history = Ratings of the potential
potential-save = Save the rating
potential-saved = The rating is saved.

settings-valuation = Weights of the relation’s value
settings-valuation-lead = How many points each part of the value on a client’s card gives. They must make 100 together. A part of weight 0 is left out.
settings-valuation-weights = Most points of each part
settings-valuation-measures = When a part gives all its points, and when it loses them
settings-valuation-balance = Balances of products
settings-valuation-products = Different products
settings-valuation-years = Length of the relation
settings-valuation-potential = Potential
settings-valuation-staying = Certainty to stay
settings-valuation-full-balance = Balance that gives all points (PLN)
settings-valuation-full-products = Kinds of products that give all points
settings-valuation-full-years = Years of the relation that give all points
settings-valuation-full-days-over = Days of a late contact after which there are 0 points
settings-valuation-unhappy-loss = Points that being unhappy takes away (%)
settings-valuation-sum = Together: { $sum } of 100
settings-valuation-from = In force from
settings-valuation-from-help = Empty means today.
settings-valuation-save = Save the weights
settings-valuation-saved = The weights are saved.
settings-valuation-history = History of weights
settings-valuation-row = From { $date }: balances { $balance }, products { $products }, years { $years }, potential { $potential }, certainty { $staying } ({ $person })
