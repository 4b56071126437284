//! Mappings of columns: kept under a name, offered when they fit, read from a file.

use crate::{Desk, DeskError, views::*};
use opiekun_domain::{
    command::{Command, Envelope},
    ids::CommandId,
    import::map_name,
};
use opiekun_exchange::{MapFile, Mapping, Source};

impl Desk {
    /// Kept mappings whose headers are all in the file.
    pub(super) fn maps_that_fit(&self, source: &Source) -> Result<Vec<ImportMap>, DeskError> {
        let kept = self.open()?.vault.import_maps()?;
        let fitting = kept.into_iter().filter_map(|(name, text)| {
            // One that names a field this program does not know fits no file.
            let mapping = MapFile::parse(text.as_bytes())
                .ok()?
                .over(source.columns())
                .ok()?;
            Some(ImportMap {
                name,
                fields: codes(&mapping),
            })
        });
        Ok(fitting.collect())
    }

    /// The fields of the opened file's columns by a mapping from a file.
    ///
    /// # Errors
    /// `import_token`; a broken mapping, or one of another file.
    pub fn import_map_read(&self, token: &str, map: &[u8]) -> Result<Vec<String>, DeskError> {
        let pending = self.pending(token)?;
        let mapping = MapFile::parse(map)?.over(pending.source.columns())?;
        Ok(codes(&mapping))
    }

    /// Keeps the fields of the opened file's columns under a name; one of the same name is replaced.
    ///
    /// # Errors
    /// `import_token`, `forbidden`; a refused name; one field twice.
    pub fn import_map_keep(
        &self,
        command_id: CommandId,
        token: &str,
        name: &str,
        fields: &[String],
    ) -> Result<(), DeskError> {
        let pending = self.pending(token)?;
        let header = pending.source.columns();
        let name = map_name(name).map_err(|reason| DeskError::field("map_name", reason))?;
        let map = MapFile::of(header, &Mapping::from_codes(header, fields)?).to_json();
        self.map_command(command_id, Command::KeepImportMap { name, map })
    }

    /// Throws a kept mapping away.
    ///
    /// # Errors
    /// `not_found`, `forbidden`.
    pub fn import_map_drop(&self, command_id: CommandId, name: &str) -> Result<(), DeskError> {
        let name = name.to_owned();
        self.map_command(command_id, Command::DropImportMap { name })
    }

    fn map_command(&self, id: CommandId, command: Command) -> Result<(), DeskError> {
        let open = self.open()?;
        let envelope = Envelope {
            id,
            base: None,
            command,
        };
        open.vault.apply(&open.actor, &envelope, None, self.now())?;
        Ok(())
    }
}

fn codes(mapping: &Mapping) -> Vec<String> {
    let fields = mapping.fields().iter();
    fields
        .map(|field| field.map_or("", |field| field.code()).to_owned())
        .collect()
}
