//! Hours of a day as people write them: `9–13, 13:30–17`.

use opiekun_domain::{
    Invalid,
    calendar::{CalendarError, DayPlan, Shift, Span, Spans},
};

/// Reads hours; nothing is a day off.
pub(crate) fn spans(text: &str) -> Result<Spans, CalendarError> {
    let parts = text
        .split([',', ';'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let spans: Result<Vec<Span>, Invalid> = parts.map(span).collect();
    Spans::new(spans?)
}

/// Reads the hours of somebody's day: what lies between two of them is a break.
pub(crate) fn day_plan(text: &str) -> Result<DayPlan, CalendarError> {
    shifts(&spans(text)?)
}

/// A day that is worked in those hours.
pub(crate) fn shifts(spans: &Spans) -> Result<DayPlan, CalendarError> {
    let shifts: Result<Vec<Shift>, CalendarError> = spans
        .as_slice()
        .iter()
        .map(|span| Shift::new(*span, Vec::new()))
        .collect();
    DayPlan::new(shifts?)
}

/// `9–13`, `9:00-13:00` and `09.00 – 13.00` are the same.
fn span(text: &str) -> Result<Span, Invalid> {
    let (from, to) = text.split_once(['-', '–', '—']).ok_or(Invalid::HoursFormat)?;
    Span::new(minute(from)?, minute(to)?)
}

fn minute(text: &str) -> Result<u16, Invalid> {
    let text = text.trim();
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let number = |part: &str, most: usize, limit: u16| {
        let digits = (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        let value = part.parse::<u16>().ok().filter(|value| *value < limit);
        value.filter(|_| digits).ok_or(Invalid::HoursFormat)
    };
    if minutes.len() != 2 {
        return Err(Invalid::HoursFormat);
    }
    Ok(number(hours, 2, 25)? * 60 + number(minutes, 2, 60)?)
}

/// `9:00–13:00, 13:30–17:00`; empty for a day off.
pub(crate) fn spans_text(spans: &Spans) -> String {
    let parts = spans
        .as_slice()
        .iter()
        .map(|span| written(span.from(), span.to()));
    parts.collect::<Vec<_>>().join(", ")
}

/// The same of somebody's day, breaks taken out.
pub(crate) fn plan_text(plan: &DayPlan) -> String {
    let mut parts = Vec::new();
    for shift in plan.shifts() {
        let mut from = shift.span().from();
        for pause in shift.breaks().as_slice() {
            if from < pause.from() {
                parts.push(written(from, pause.from()));
            }
            from = pause.to();
        }
        if from < shift.span().to() {
            parts.push(written(from, shift.span().to()));
        }
    }
    parts.join(", ")
}

fn written(from: u16, to: u16) -> String {
    let (hour, minute) = ((from / 60, from % 60), (to / 60, to % 60));
    format!("{}:{:02}–{}:{:02}", hour.0, hour.1, minute.0, minute.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, meant) in [
            ("9-17", "9:00–17:00"),
            ("9.00 – 13.00; 13:30-17", "9:00–13:00, 13:30–17:00"),
            ("13:30–17:00,09:00–13:00", "9:00–13:00, 13:30–17:00"),
            ("0-24", "0:00–24:00"),
            ("", ""),
            (" , ", ""),
        ] {
            assert_eq!(spans_text(&spans(text).unwrap()), meant, "{text}");
            assert_eq!(plan_text(&day_plan(text).unwrap()), meant, "{text}");
        }
        for (text, code) in [
            ("rano", "hours_format"),
            ("9", "hours_format"),
            ("9-", "hours_format"),
            ("9-17-18", "hours_format"),
            ("9:5-10", "hours_format"),
            ("9:60-10", "hours_format"),
            ("+9-17", "hours_format"),
            ("17-9", "hours_reversed"),
            ("9-9", "hours_reversed"),
            ("9-24:30", "out_of_range"),
            ("9-13, 12-17", "hours_overlap"),
        ] {
            assert_eq!(spans(text).unwrap_err().code(), code, "{text}");
        }
    }

    #[test]
    fn a_break_inside_a_shift_is_written_as_the_time_between() {
        let shift = Shift::new(Span::new(540, 1_020).unwrap(), vec![Span::new(780, 810).unwrap()]);
        let plan = DayPlan::new(vec![shift.unwrap()]).unwrap();
        assert_eq!(plan_text(&plan), "9:00–13:00, 13:30–17:00");
    }
}
