# The day at the desk: the queue, open matters, tomorrow.
queue-title = Queue
queue-count = { $count ->
    [0] Nobody is waiting.
    [one] { $count } person is waiting.
   *[other] { $count } people are waiting.
}
queue-waiting = Who is waiting
queue-served = Being served now
queue-visit = Visit { $time }
queue-number = Number { $number }
queue-add = New person in the queue
queue-next = Invite the next person
queue-invited = Invite: { $who }.
queue-nobody = Nobody is waiting.
queue-leave = No longer waits
queue-link = Name the client
queue-link-who = Name the client: { $who }
queue-link-title = { $who }: who is it?
queue-link-begin = Begin service
queue-link-finish = Finish service
queue-link-missing = Choose a client
queue-since = waiting since { $time } ({ $waited })
queue-since-served = at the branch since { $time } ({ $waited })
queue-turn = turn at about { $time } (in { $wait })
queue-turn-now = turn now
queue-step-done-begin = Service has begun: { $who }.
queue-step-done-leave = No longer waits: { $who }.
queue-step-done-back = The last step was undone: { $who }.
queue-add-title = New person in the queue
queue-add-save = Add to the queue
queue-client-help = Can be named later. The queue shows only the number.
queue-note-help = No names: clients may see the screen.
queue-added = Added to the queue: number { $number }.
queue-added-plain = Added to the queue.

here-title = While the client is here
here-own = Client
here-family = Family
here-firm = Business
here-prepare = Prepare papers
here-open = Open
open-item-unknown = Open matter ({ $code })
open-item-id-expired = identity document expired on { $date }
open-item-id-expiring = identity document expires on { $date }
open-item-copy-unsigned = copy without a signature: { $title }
open-item-question-open = question without an answer: { $subject } (by { $date })
open-item-task-open = to do: { $title } (by { $date })
open-item-product-ends = { $product }: ends on { $date }

tomorrow-title = Prepare: { $day }
tomorrow-sum = { $count ->
    [one] { $count } visit.
   *[other] { $count } visits.
}
tomorrow-ready = Ready: { $count }.
tomorrow-all-ready = Everything is ready.
missing-unknown = To be checked ({ $code })
missing-papers-missing = papers not prepared
missing-papers-outdated = papers out of date
missing-papers-blocked = { $count ->
    [one] papers cannot be prepared yet: { $count } obstacle
   *[other] papers cannot be prepared yet: { $count } obstacles
}
missing-signers-missing = not everybody who must sign will come
missing-not-confirmed = visit not confirmed
missing-no-phone = no telephone of the client
visit-open = Details
visit-open-what = Details of the visit: { $client }
