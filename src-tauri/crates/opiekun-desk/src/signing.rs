//! May these people sign for that client on that day? The rule, the ties, and the signers' identity documents.

use crate::{Desk, DeskError, desk::Open, people::id, time, views::*};
use chrono::NaiveDate;
use opiekun_domain::{
    client::{Body, parse_date},
    ids::ClientId,
    readiness::Signing,
    ties::{
        Act, Answer, Ground, PaperNote, Question, Shortfall, Tie, TieKind, Verdict, may_sign,
        may_sign_for_person, with_papers,
    },
};

impl Desk {
    /// May these people sign for that client on that day? An empty day is today; `beyond` says that what they sign goes
    /// beyond ordinary management. Each signer's identity document is looked at too.
    ///
    /// # Errors
    /// Locked; `not_found`; a wrong date.
    pub fn representation_check(
        &self,
        client: &str,
        signers: &[String],
        day: &str,
        beyond: bool,
    ) -> Result<SignVerdict, DeskError> {
        let open = self.open()?;
        let record = open.client(id(client)?)?;
        let client = record.id;
        let mut asked: Vec<ClientId> = Vec::new();
        for signer in signers {
            let signer = open.live(signer)?;
            if !asked.contains(&signer) {
                asked.push(signer);
            }
        }
        let day = if day.trim().is_empty() {
            time::local_date(self.now())
        } else {
            parse_date(day).map_err(|reason| DeskError::field("date", reason))?
        };
        let known = open.vault.ties_of(client)?;
        let ties: Vec<Tie> = known.into_iter().map(|known| known.tie).collect();
        let body = record.draft.body;
        let rule = open.vault.rule_of(client)?.map(|(rule, _)| rule);
        let act = if beyond { Act::Beyond } else { Act::Ordinary };
        let (names, papers) = papers_of(&open, &asked)?;
        let wards = wards_of(&open, client, &asked, day)?;
        let answer = with_papers(&asked, &papers, day, |signers| {
            let able: Vec<ClientId> = signers
                .iter()
                .copied()
                .filter(|one| !wards.contains(one))
                .collect();
            match &body {
                Body::Business(firm) => may_sign(client, firm.legal_form, rule.as_ref(), &ties, &able, day),
                Body::Person(person) => {
                    may_sign_for_person(client, person.birth_date(), act, &ties, &able, day)
                }
            }
        });
        Ok(verdict_view(&answer, &names, &wards))
    }
}

/// What the client's ties say about signing today: whether a firm's rule is known, and who signs for a person who cannot
/// do it alone.
///
/// # Errors
/// As any read.
pub(crate) fn signing(
    open: &Open,
    client: ClientId,
    body: &Body,
    today: NaiveDate,
) -> Result<Signing, DeskError> {
    let Body::Person(person) = body else {
        let rule_known = open.vault.rule_of(client)?.is_some();
        return Ok(Signing {
            rule_known,
            ..Signing::default()
        });
    };
    let known = open.vault.ties_of(client)?;
    let ties: Vec<Tie> = known.into_iter().map(|known| known.tie).collect();
    let verdict = |signer| {
        may_sign_for_person(
            client,
            person.birth_date(),
            Act::Ordinary,
            &ties,
            &[signer],
            today,
        )
    };
    if !matches!(verdict(client), Verdict::Refuse { .. }) {
        return Ok(Signing::default());
    }
    let mut represented_by = Vec::new();
    for tie in ties.iter().filter(|tie| tie.to == client) {
        let family = matches!(tie.kind, TieKind::Parent | TieKind::Guardian | TieKind::Curator);
        if family && !matches!(verdict(tie.from), Verdict::Refuse { .. }) {
            represented_by.push(open.client(tie.from)?.draft.body.list_name());
        }
    }
    Ok(Signing {
        not_alone: true,
        represented_by,
        ..Signing::default()
    })
}

type Names = Vec<(ClientId, String)>;
type Papers = Vec<(ClientId, Option<NaiveDate>)>;

/// Names of the signers, and the last valid day of each person's identity document.
fn papers_of(open: &Open, signers: &[ClientId]) -> Result<(Names, Papers), DeskError> {
    let (mut names, mut papers) = (Vec::new(), Vec::new());
    for signer in signers {
        let draft = open.client(*signer)?.draft;
        names.push((*signer, draft.body.list_name()));
        if let Body::Person(person) = &draft.body {
            let until = person.id_document.as_ref().and(person.id_document_valid_until);
            papers.push((*signer, until));
        }
    }
    Ok((names, papers))
}

/// Signers who may not even sign for themselves, because a court gave them a guardian or a curator: they act for nobody
/// (art. 14 §1 and 17 of the civil code). Who signs for themselves is judged by their own ties.
pub(crate) fn wards_of(
    open: &Open,
    client: ClientId,
    signers: &[ClientId],
    day: NaiveDate,
) -> Result<Vec<ClientId>, DeskError> {
    let mut wards = Vec::new();
    for signer in signers.iter().copied().filter(|signer| *signer != client) {
        let Body::Person(person) = open.client(signer)?.draft.body else {
            continue;
        };
        let known = open.vault.ties_of(signer)?;
        let ties: Vec<Tie> = known.into_iter().map(|known| known.tie).collect();
        let born = person.birth_date();
        let own = may_sign_for_person(signer, born, Act::Ordinary, &ties, &[signer], day);
        if let Verdict::Refuse {
            shortfall: Shortfall::Guardian | Shortfall::Curator,
        } = own
        {
            wards.push(signer);
        }
    }
    Ok(wards)
}

fn coded(code: &str, pairs: Vec<(&'static str, String)>) -> Coded {
    Coded {
        code: code.to_owned(),
        params: params(pairs),
    }
}

/// Code of an answer about signing; words under `sign-…`.
pub(crate) fn verdict_code(verdict: &Verdict) -> Coded {
    match verdict {
        Verdict::Signs { ground } => coded(ground_code(*ground), Vec::new()),
        Verdict::Ask { question } => question_view(question),
        Verdict::Refuse { shortfall } => shortfall_view(shortfall),
    }
}

fn verdict_view(answer: &Answer, names: &[(ClientId, String)], wards: &[ClientId]) -> SignVerdict {
    let name_of = |signer: &ClientId| {
        let found = names.iter().find(|(who, _)| who == signer);
        found.map_or_else(String::new, |(_, name)| name.clone())
    };
    let reason = verdict_code(&answer.verdict);
    let word = match &answer.verdict {
        Verdict::Signs { .. } => SignAnswer::Signs,
        Verdict::Ask { .. } => SignAnswer::Ask,
        Verdict::Refuse { .. } => SignAnswer::Refuse,
    };
    let papers = answer.papers.iter().map(|(signer, note)| {
        let (level, day) = match note {
            PaperNote::Expired(day) => (PaperLevel::Expired, Some(*day)),
            PaperNote::Expiring(day) => (PaperLevel::Expiring, Some(*day)),
            PaperNote::Missing => (PaperLevel::Missing, None),
        };
        SignerPaper {
            client_id: signer.to_string(),
            name: name_of(signer),
            level,
            until: day.map(|day| day.to_string()),
        }
    });
    let under_care = wards.iter().map(|signer| SignerPaper {
        client_id: signer.to_string(),
        name: name_of(signer),
        level: PaperLevel::Ward,
        until: None,
    });
    SignVerdict {
        answer: word,
        reason,
        papers: under_care.chain(papers).collect(),
    }
}

fn question_view(question: &Question) -> Coded {
    match question {
        Question::RuleUnknown => coded("rule_unknown", Vec::new()),
        Question::OwnRule { text } => coded("own_rule", vec![("text", text.clone())]),
        Question::OneMember => coded("one_member", Vec::new()),
        Question::Scope { scope } => coded("scope", vec![("text", scope.clone())]),
        Question::BirthDateUnknown => coded("birth_date_unknown", Vec::new()),
        Question::CourtConsent => coded("court_consent", Vec::new()),
        Question::Mandate {
            scope,
            decision: Some(decision),
        } => coded(
            "mandate_decision",
            vec![("text", scope.clone()), ("decision", decision.clone())],
        ),
        Question::Mandate {
            scope,
            decision: None,
        } => coded("mandate", vec![("text", scope.clone())]),
        Question::MandateUnknown => coded("mandate_unknown", Vec::new()),
        Question::Helper => coded("helper", Vec::new()),
    }
}

fn shortfall_view(shortfall: &Shortfall) -> Coded {
    let code = match shortfall {
        Shortfall::Members { more } => return coded("members_missing", vec![("more", more.to_string())]),
        Shortfall::NoSigners => "no_signers",
        Shortfall::NoRight => "no_right",
        Shortfall::MemberOrProkurent => "member_or_prokurent",
        Shortfall::MemberBesideProkurent => "member_beside_prokurent",
        Shortfall::SecondProkurent => "second_prokurent",
        Shortfall::Representative => "representative",
        Shortfall::Consent => "consent",
        Shortfall::Guardian => "guardian",
        Shortfall::Curator => "curator",
        Shortfall::PaperExpired => "paper_expired",
    };
    coded(code, Vec::new())
}

fn ground_code(ground: Ground) -> &'static str {
    match ground {
        Ground::Own => "own",
        Ground::SoleTrader => "sole_trader",
        Ground::Member => "member",
        Ground::MembersJointly => "members_jointly",
        Ground::MemberWithProkurent => "member_with_prokurent",
        Ground::ProkurentAlone => "prokurent_alone",
        Ground::ProkurentsJointly => "prokurents_jointly",
        Ground::LegalRepresentative => "legal_representative",
        Ground::MinorWithConsent => "minor_with_consent",
        Ground::WardWithConsent => "ward_with_consent",
    }
}
