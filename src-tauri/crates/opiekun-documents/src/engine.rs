//! The whole way from a template and its data to a PDF.

use chrono::{DateTime, Utc};

use crate::data::{BranchData, DocumentData};
use crate::error::{CharacterProblem, DocumentError};
use crate::layout::{FontSet, Furniture, Layout, Mark, PlacedField, layout};
use crate::many::in_parallel;
use crate::render::{About, PdfFonts, render};
use crate::template::Template;
use crate::tree::Tree;

/// One document to make.
#[derive(Debug, Clone, Copy)]
pub struct Job<'a> {
    /// The template.
    pub template: &'a Template,
    /// What it is filled with.
    pub data: &'a DocumentData,
    /// Document number, printed on every page.
    pub number: &'a str,
    /// Creation time in the metadata; the only clock.
    pub time: DateTime<Utc>,
    /// A preview: says so across every page.
    pub draft: bool,
}

/// One printed copy of a document.
#[derive(Debug, Clone, Copy)]
pub struct Sheets<'a> {
    /// The document.
    pub job: &'a Job<'a>,
    /// What tells the copy from others.
    pub mark: Option<Mark<'a>>,
}

/// A finished document.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// The file.
    pub pdf: Vec<u8>,
    /// Number of pages.
    pub pages: u32,
    /// Places to sign, initial, date and tick.
    pub fields: Vec<PlacedField>,
    /// The text in reading order, without what repeats on every page.
    pub text: String,
}

/// Fonts, loaded once. An engine is shared between threads.
pub struct Engine {
    fonts: FontSet,
    pdf_fonts: PdfFonts,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Engine")
    }
}

impl Engine {
    /// Loads the embedded fonts; about 20 ms.
    ///
    /// # Errors
    /// [`DocumentError::Font`] when the program was built with a damaged font.
    pub fn new() -> Result<Self, DocumentError> {
        Ok(Self {
            fonts: FontSet::new()?,
            pdf_fonts: PdfFonts::new()?,
        })
    }

    /// Makes one file of many documents, one after another, each with its own number and its own count of pages.
    /// Title, author and time of the file are those of the first.
    ///
    /// # Errors
    /// As [`Engine::render`]; [`DocumentError::Pdf`] when there is nothing to make.
    pub fn render_stack(&self, jobs: &[Job<'_>]) -> Result<Vec<u8>, DocumentError> {
        let sheets: Vec<Sheets<'_>> = jobs.iter().map(|job| Sheets { job, mark: None }).collect();
        self.render_packet(None, &sheets, false)
    }

    /// Makes one file of printed copies, one after another; `duplex` lets each begin on a sheet of its own. `guide` goes
    /// before them, under the first one's number.
    ///
    /// # Errors
    /// As [`Engine::render_stack`].
    pub fn render_packet(
        &self,
        guide: Option<&Tree>,
        sheets: &[Sheets<'_>],
        duplex: bool,
    ) -> Result<Vec<u8>, DocumentError> {
        let nothing = || DocumentError::Pdf("no documents".to_owned());
        let first = sheets.first().ok_or_else(nothing)?.job;
        let mut stack: Option<(Tree, Layout)> = None;
        for next in self.lay_out_all(sheets) {
            let (tree, next) = next?;
            let (_, stack) = match &mut stack {
                Some(stack) => stack,
                None => stack.insert(self.begun(tree, guide, first)?),
            };
            if duplex {
                stack.fill_sheet();
            }
            stack.append(next);
        }
        let (tree, stack) = stack.ok_or_else(nothing)?;
        render(&self.pdf_fonts, &stack, &about(first, &tree))
    }

    /// Makes a sheet of the desk's own, such as the day's plan: no paper, so it has no number and no copies.
    ///
    /// # Errors
    /// [`DocumentError::Character`] for a character that cannot be printed; [`DocumentError::Pdf`].
    pub fn render_sheet(
        &self,
        tree: &Tree,
        branch: &BranchData,
        time: DateTime<Utc>,
    ) -> Result<Vec<u8>, DocumentError> {
        let furniture = Furniture {
            head_strong: &branch.bank_name,
            head: &branch.name,
            address: &branch.address,
            logo: branch.picture.as_ref(),
            number: "",
            draft: false,
            mark: None,
        };
        let about = About {
            title: &tree.title,
            author: &branch.bank_name,
            subject: "",
            language: tree.language,
            time,
        };
        render(&self.pdf_fonts, &layout(&self.fonts, tree, &furniture)?, &about)
    }

    /// Makes a document. The same job gives the same bytes.
    ///
    /// # Errors
    /// A value that is refused, or a template at fault; see [`DocumentError`].
    pub fn render(&self, job: &Job<'_>) -> Result<Rendered, DocumentError> {
        self.check_characters(job)?;
        let (tree, layout) = self.lay_out(job, None)?;
        let pdf = render(&self.pdf_fonts, &layout, &about(job, &tree))?;
        let pages = u32::try_from(layout.pages.len()).unwrap_or(u32::MAX);
        Ok(Rendered {
            pdf,
            pages,
            fields: layout.fields,
            text: tree.text(),
        })
    }

    fn lay_out(&self, job: &Job<'_>, mark: Option<Mark<'_>>) -> Result<(Tree, Layout), DocumentError> {
        let tree = job.template.fill(job.data, job.number)?;
        let layout = layout(&self.fonts, &tree, &furniture(job, mark))?;
        Ok((tree, layout))
    }

    /// A stack in the language of its first document, with the guide on top.
    fn begun(
        &self,
        tree: Tree,
        guide: Option<&Tree>,
        first: &Job<'_>,
    ) -> Result<(Tree, Layout), DocumentError> {
        let mut stack = Layout::stack(tree.language);
        if let Some(guide) = guide {
            stack.append(layout(&self.fonts, guide, &furniture(first, None))?);
        }
        Ok((tree, stack))
    }

    /// Lays out copies on all cores, in their order.
    fn lay_out_all(&self, sheets: &[Sheets<'_>]) -> Vec<Result<(Tree, Layout), DocumentError>> {
        in_parallel(sheets, |sheet| {
            self.check_characters(sheet.job)?;
            self.lay_out(sheet.job, sheet.mark)
        })
    }

    /// Refuses characters that cannot be printed or would make the paper read differently from the data.
    fn check_characters(&self, job: &Job<'_>) -> Result<(), DocumentError> {
        let number = [("number".to_owned(), job.number)];
        for (place, text) in job.data.texts().into_iter().chain(number) {
            for character in text.chars() {
                if let Some(problem) = self.problem(character) {
                    return Err(DocumentError::Character {
                        place,
                        character,
                        problem,
                    });
                }
            }
        }
        Ok(())
    }

    fn problem(&self, character: char) -> Option<CharacterProblem> {
        match character {
            // Folded to a space when the value is printed.
            '\n' | '\r' | '\t' => None,
            c if c.is_control() => Some(CharacterProblem::Control),
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                Some(CharacterProblem::Direction)
            }
            '\u{AD}'
            | '\u{200B}'..='\u{200D}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206A}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' => Some(CharacterProblem::Invisible),
            c if c.is_whitespace() => None,
            c if self.fonts.has(c) => None,
            _ => Some(CharacterProblem::NoGlyph),
        }
    }
}

fn furniture<'a>(job: &Job<'a>, mark: Option<Mark<'a>>) -> Furniture<'a> {
    let branch = &job.data.branch;
    Furniture {
        head_strong: &branch.bank_name,
        head: &branch.name,
        address: &branch.address,
        logo: branch.picture.as_ref(),
        number: job.number,
        draft: job.draft,
        mark,
    }
}

fn about<'a>(job: &Job<'a>, tree: &'a Tree) -> About<'a> {
    About {
        title: &tree.title,
        author: &job.data.branch.bank_name,
        subject: job.number,
        language: tree.language,
        time: job.time,
    }
}
