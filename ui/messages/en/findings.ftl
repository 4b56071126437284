# The answer to “can I sign something with this client today?” and the check before signing.
sign-reason-unknown = Needs a check ({ $code })
sign-reason-id-expired = The identity card or passport expired on { $date }. Ask for a new document.
sign-reason-id-expiring = The identity card or passport is valid only until { $date }. Remind the client to renew it.
sign-reason-id-missing = The data has no identity document or not its date of validity. Ask for the document and fill it in.
sign-reason-minor = { $age ->
    [one] The client is { $age } year old. Record among the ties who represents them by law (a parent or a guardian).
   *[other] The client is { $age } years old. Record among the ties who represents them by law (a parent or a guardian).
}
sign-reason-minor-represented = { $age ->
    [one] The client is { $age } year old. Who signs for them: { $names }.
   *[other] The client is { $age } years old. Who signs for them: { $names }.
}
sign-reason-minor-consent = The client is { $age } years old. Who signs for them or agrees to their signature: { $names }.
sign-reason-ward-represented = The client does not sign alone. Who signs for them or agrees to their signature: { $names }.
sign-reason-no-account = The client has no account with us. Start with an account contract.
sign-reason-representation-by-rule = People tied to the firm sign for it. Check among its ties who may sign today.
sign-reason-representation-unknown = It is not recorded who signs for the business. Check it { $where ->
    [krs] in KRS
    [ceidg] in CEIDG
    [deed] in the partnership deed
    [owners] in the resolutions of the owners
   *[other] in the register or the deed
} and record the rule.
sign-reason-pesel-missing = The data has no PESEL. Fill it in so that documents can be filled.
sign-reason-address-missing = The data has no full address. Fill it in so that documents can be filled.
sign-reason-ready = The identity document is valid and the data is complete.

finding-unknown = Needs a check ({ $code })
finding-id-expired = { $name }: the identity card or passport expired on { $date }. Ask for a new document and fill it in.
finding-id-expiring = { $name }: the identity card or passport is valid only until { $date }.
finding-id-missing = { $name }: the data has no identity document or not its date of validity. Fill it in on the client’s card.
finding-minor = { $age ->
    [one] The holder is { $age } year old and cannot sign without a legal guardian.
   *[other] The holder is { $age } years old and cannot sign without a legal guardian.
}
finding-minor-represented = { $age ->
    [one] The holder is { $age } year old. Who signs for them: { $names }. This template has no place for such a signature.
   *[other] The holder is { $age } years old. Who signs for them: { $names }. This template has no place for such a signature.
}
finding-minor-consent = The holder is { $age } years old. Who signs for them or agrees to their signature: { $names }. This template has no place for such a signature.
finding-ward-represented = The holder does not sign alone. Who signs for them or agrees to their signature: { $names }. This template has no place for such a signature.
finding-no-account = The client has no account with us.
finding-representation-unknown = It is not recorded who signs for the business.
finding-representation-by-rule = People tied to the firm sign for it.
finding-holder-not-person = This template is for people, and { $name } is a firm. Choose a person.
finding-ready = Everything fits.
finding-field-required = Fill in the field “{ $label }”
finding-field-invalid = Correct the field “{ $label }”: { $reason }
finding-holder-count = This template needs another number of holders: from { $min } to { $max }.
finding-template-not-valid = The template is not in force on { $date }. Choose another one.
finding-same-person-twice = The same person is named twice.
finding-pesel-missing = The data of the holder has no PESEL.
finding-address-missing = The data of the holder has no full address.
finding-holder-not-firm = This template is for firms, and { $name } is a person. Choose a firm.
finding-party-missing = Name the person: { $party }.
finding-pesel-unchecked = The register of reserved numbers was not asked today about the PESEL of { $name }. Ask it and keep the answer ({ $article }, checked on { $checked }).
finding-pesel-reserved = The PESEL of { $name } is reserved. The client has to take the reservation back first ({ $article }, checked on { $checked }).
finding-ward-of-age = { $name } is not under age: an adult asks for their own card. If this is a mistake, correct the date of birth on the client’s card.
finding-ward-of-others = The ties do not say that { $holder } acts for { $name }, who is under age. Add the tie on the client’s card or write which document was shown ({ $article }, checked on { $checked }).
finding-earlier-paper = { $name } has not signed “{ $title }” before. Add it to the packet or write when it was signed ({ $article }, checked on { $checked }).
finding-second-bank-missing = Above { $limit } a second person signs for the bank too. Choose a supervisor ({ $article }).
finding-second-bank-nobody = Above { $limit } a supervisor signs for the bank too, and the branch has no other active supervisor. An administrator can add one in Settings ({ $article }).
finding-second-bank-advisor = Above { $limit } a second person signs for the bank too. It cannot be the advisor who prepares the document ({ $article }).
finding-second-bank-unfit = Above { $limit } a supervisor signs for the bank too. The person named is none, or has no access any more. Choose another one ({ $article }).
finding-second-bank-no-place = Above { $limit } a second person signs for the bank too, and this template has no place for their signature: the role “bank2” is missing ({ $article }).
