//! Properties of words and marks.

use crate::ical::{
    Attendee, Class, Event, Method, Person, Reply, Status, line::Property, text::parameter, tree::Block,
};
use crate::{escapes::unescape, marks};

/// A text in one line as a reader sees it.
pub(super) fn seen(value: &str) -> String {
    marks::seen(&unescape(value))
}

/// What a sender wants done.
pub(super) fn method(value: &str) -> Method {
    match value.trim().to_ascii_uppercase().as_str() {
        "PUBLISH" => Method::Publish,
        "REQUEST" => Method::Request,
        "REPLY" => Method::Reply,
        "CANCEL" => Method::Cancel,
        "ADD" => Method::Add,
        "REFRESH" => Method::Refresh,
        "COUNTER" => Method::Counter,
        "DECLINECOUNTER" => Method::DeclineCounter,
        _ => Method::Other,
    }
}

/// Exchange writes whole days as times from midnight to midnight and marks them.
pub(super) fn marked_all_day(block: &Block) -> bool {
    [
        "X-MICROSOFT-CDO-ALLDAYEVENT",
        "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT",
    ]
    .iter()
    .any(|name| is(block, name, "TRUE"))
}

fn is(block: &Block, name: &str, value: &str) -> bool {
    block
        .get(name)
        .is_some_and(|one| one.value.trim().eq_ignore_ascii_case(value))
}

/// Puts words and marks into an event.
pub(super) fn fill(event: &mut Event, block: &Block) {
    let value = |name: &str| block.get(name).map(|one| one.value.as_str()).unwrap_or_default();
    event.summary = seen(value("SUMMARY"));
    event.location = seen(value("LOCATION"));
    event.description = marks::seen_lines(&unescape(value("DESCRIPTION")));
    event.status = match value("STATUS").trim().to_ascii_uppercase().as_str() {
        "TENTATIVE" => Some(Status::Tentative),
        "CONFIRMED" => Some(Status::Confirmed),
        "CANCELLED" => Some(Status::Cancelled),
        _ => None,
    };
    event.class = match value("CLASS").trim().to_ascii_uppercase().as_str() {
        "" | "PUBLIC" => Class::Public,
        "CONFIDENTIAL" => Class::Confidential,
        _ => Class::Private,
    };
    event.transparent = match value("TRANSP").trim() {
        "" => ["X-MICROSOFT-CDO-BUSYSTATUS", "X-MICROSOFT-MSNCALENDAR-BUSYSTATUS"]
            .iter()
            .any(|name| is(block, name, "FREE")),
        transparency => transparency.eq_ignore_ascii_case("TRANSPARENT"),
    };
    event.organizer = block.get("ORGANIZER").map(person);
    event.attendees = block
        .all("ATTENDEE")
        .map(|one| Attendee {
            person: person(one),
            reply: reply(one.parameter("PARTSTAT").unwrap_or_default()),
        })
        .collect();
}

fn reply(status: &str) -> Reply {
    match status.to_ascii_uppercase().as_str() {
        "ACCEPTED" => Reply::Accepted,
        "DECLINED" => Reply::Declined,
        "TENTATIVE" => Reply::Tentative,
        "DELEGATED" => Reply::Delegated,
        _ => Reply::Awaited,
    }
}

fn person(property: &Property) -> Person {
    let address = property.value.trim();
    let address = match address.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => address.get(7..).unwrap_or_default(),
        _ => address,
    };
    Person {
        name: marks::seen(&parameter(property.parameter("CN").unwrap_or_default())),
        address: marks::seen(address),
    }
}
