//! Purposes of visits as the branch keeps them: each with rules that hold from a day on.

use super::rules::PurposeRules;
use crate::appointment::Purpose;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Rules of purposes by the day from which they hold. A purpose of the program that the branch never changed has its
/// usual rules.
#[derive(Debug, Clone, Default)]
pub struct VisitPurposes(BTreeMap<Purpose, BTreeMap<NaiveDate, PurposeRules>>);

impl VisitPurposes {
    /// Puts stored rules together; of two of one purpose and one day the last counts.
    pub fn new(rules: impl IntoIterator<Item = (NaiveDate, PurposeRules)>) -> Self {
        let mut all: BTreeMap<Purpose, BTreeMap<NaiveDate, PurposeRules>> = BTreeMap::new();
        for (from, rules) in rules {
            all.entry(rules.purpose).or_default().insert(from, rules);
        }
        Self(all)
    }

    /// Rules that hold for a visit on that day; nothing when the branch has no such purpose then.
    pub fn on(&self, purpose: Purpose, day: NaiveDate) -> Option<PurposeRules> {
        let kept = self.0.get(&purpose).and_then(|versions| {
            let mut until = versions.range(..=day);
            until.next_back().map(|(_, rules)| rules.clone())
        });
        kept.or_else(|| {
            Purpose::BUILT_IN
                .contains(&purpose)
                .then(|| PurposeRules::usual(purpose))
        })
    }

    /// The day after `day` on which other rules of the purpose begin.
    pub fn changes_after(&self, purpose: Purpose, day: NaiveDate) -> Option<NaiveDate> {
        let after = day.succ_opt()?;
        self.0.get(&purpose)?.range(after..).next().map(|(from, _)| *from)
    }

    /// Every purpose that has rules on the day: those of the program first, then those of the branch by title.
    pub fn all_on(&self, day: NaiveDate) -> Vec<PurposeRules> {
        let built_in = Purpose::BUILT_IN
            .iter()
            .filter_map(|purpose| self.on(*purpose, day));
        let own = self
            .0
            .keys()
            .filter(|purpose| !Purpose::BUILT_IN.contains(purpose));
        let mut own: Vec<_> = own.filter_map(|purpose| self.on(*purpose, day)).collect();
        own.sort_by_cached_key(|rules| crate::collation::sort_key(&rules.title));
        built_in.chain(own).collect()
    }

    /// Every stored version, by purpose and day.
    pub fn versions(&self) -> impl Iterator<Item = (NaiveDate, &PurposeRules)> {
        self.0.values().flatten().map(|(from, rules)| (*from, rules))
    }
}
