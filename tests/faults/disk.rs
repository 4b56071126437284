//! A full disk and a folder that cannot be written, on small file systems in memory. Mounting needs root; where that
//! is not allowed the tests say so and pass.

use opiekun_desk::{
    Desk, FixedClock, KdfPolicy, Places,
    views::{ClientFilterView, Saved},
};
use opiekun_testkit::{Counter, Ids, KeptJobs, PASSPHRASE, forms, refused};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
};
use tempfile::TempDir;

/// A file system in memory that ends with the value.
struct SmallDisk(TempDir);

impl SmallDisk {
    /// A disk of that size, or nothing where mounting is not allowed.
    fn of(size: &str) -> Option<Self> {
        let folder = TempDir::new().expect("a temporary folder");
        let options = format!("size={size}");
        if mount(&["-t", "tmpfs", "-o", &options, "tmpfs"], folder.path()) {
            return Some(Self(folder));
        }
        println!("SKIPPED: this machine does not allow a test to mount a small disk");
        None
    }

    fn vault(&self) -> PathBuf {
        self.0.path().join("vault")
    }

    fn desk(&self) -> Desk {
        crate::harness::desk(&self.vault())
    }

    fn writable(&self, writable: bool) {
        let options = if writable { "remount,rw" } else { "remount,ro" };
        assert!(
            mount(&["-o", options], self.0.path()),
            "the disk cannot be mounted again"
        );
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status(); // the folder is removed next
    }
}

fn mount(arguments: &[&str], place: &Path) -> bool {
    let mut command = Command::new("mount");
    command.args(arguments).arg(place).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Fills what is left of the disk, leaving `free` bytes.
fn fill(disk: &SmallDisk, free: usize) -> PathBuf {
    let ballast = disk.0.path().join("ballast");
    let mut size = 1 << 26;
    let mut written = Vec::new();
    // Grows until nothing fits any more, then gives the wanted rest back.
    while size >= 512 {
        written.resize(written.len() + size, 7u8);
        if fs::write(&ballast, &written).is_err() {
            written.truncate(written.len() - size);
            size /= 2;
        }
    }
    written.truncate(written.len().saturating_sub(free));
    fs::write(&ballast, &written).expect("ballast that fits");
    ballast
}

fn total(desk: &Desk) -> u32 {
    desk.client_page(&ClientFilterView::default(), 0, 1)
        .expect("a list")
        .total
}

/// Saves people until the disk is full; gives back the answers that were confirmed.
fn save_until_full(desk: &Desk, ids: &Ids, from: u32) -> Vec<Saved> {
    let mut confirmed = Vec::new();
    for n in from..from + 5_000 {
        match desk.client_save(ids.command(), None, None, &forms::person(n)) {
            Ok(saved) => confirmed.push(saved),
            Err(error) => {
                assert_eq!(error.code(), "disk_full", "the reason is told");
                return confirmed;
            }
        }
    }
    panic!("the disk is never full");
}

#[test]
fn a_full_disk_is_told_loses_nothing_and_work_goes_on_when_there_is_room() {
    let Some(disk) = SmallDisk::of("4m") else { return };
    let desk = disk.desk();
    desk.vault_create("Anna Nowak", PASSPHRASE).unwrap();
    let ids = Ids::seeded(1);
    let ballast = fill(&disk, 300_000);
    let confirmed = save_until_full(&desk, &ids, 1);
    assert!(!confirmed.is_empty(), "there was room for some");
    assert_eq!(
        total(&desk),
        u32::try_from(confirmed.len()).unwrap(),
        "what was refused is not there"
    );

    fs::remove_file(ballast).unwrap();
    let more = desk
        .client_save(ids.command(), None, None, &forms::person(9_000))
        .unwrap();
    assert_eq!(more.revision, 1, "the same session goes on");
    desk.vault_lock();

    let desk = disk.desk();
    desk.vault_unlock(None, PASSPHRASE).unwrap();
    assert_eq!(total(&desk), u32::try_from(confirmed.len()).unwrap() + 1);
    for saved in confirmed.iter().rev().take(5) {
        assert_eq!(desk.client_card(&saved.id).unwrap().revision, 1);
    }
    assert!(desk.verify().unwrap().ok);
}

#[test]
fn a_vault_on_a_full_disk_still_opens_or_says_why() {
    let Some(disk) = SmallDisk::of("4m") else { return };
    let desk = disk.desk();
    desk.vault_create("Anna Nowak", PASSPHRASE).unwrap();
    desk.client_save(Ids::seeded(1).command(), None, None, &forms::person(1))
        .unwrap();
    desk.vault_lock();
    let ballast = fill(&disk, 0);
    let desk = disk.desk();
    if let Err(error) = desk.vault_unlock(None, PASSPHRASE) {
        assert_eq!(error.code(), "disk_full");
    }
    desk.vault_lock();
    fs::remove_file(ballast).unwrap();
    desk.vault_unlock(None, PASSPHRASE).unwrap();
    assert_eq!(total(&desk), 1);
    assert!(desk.verify().unwrap().ok);
}

#[test]
fn a_passphrase_changed_on_a_full_disk_leaves_one_that_opens() {
    let Some(disk) = SmallDisk::of("4m") else { return };
    let desk = disk.desk();
    desk.vault_create("Anna Nowak", PASSPHRASE).unwrap();
    let ballast = fill(&disk, 0);
    let failure = refused(desk.passphrase_change(PASSPHRASE, "nowe hasło na zimę"));
    assert_eq!(failure.code, "disk_full");
    desk.vault_lock();
    fs::remove_file(ballast).unwrap();
    desk.vault_unlock(None, PASSPHRASE).unwrap();
}

#[test]
fn a_backup_and_a_paper_that_do_not_fit_leave_no_half_file() {
    let Some(disk) = SmallDisk::of("5m") else { return };
    let desk = disk.desk();
    desk.vault_create("Anna Nowak", PASSPHRASE).unwrap();
    let client = desk
        .client_save(Ids::seeded(1).command(), None, None, &forms::person(1))
        .unwrap();
    desk.pesel_check_note(Ids::seeded(3).command(), &client.id, false)
        .unwrap();
    let made = desk
        .document_prepare(
            Ids::seeded(2).command(),
            &forms::contract(&client.id, None),
            Default::default(),
        )
        .unwrap();
    // Enough for the audit rows, too little for a copy of the register or the paper.
    let ballast = fill(&disk, 40_000);
    let backup = disk.0.path().join("kopia.opiekun");
    assert_eq!(refused(desk.backup_to(&backup)).code, "disk_full");
    assert!(
        !backup.exists() && !backup.with_extension("part").exists(),
        "no half backup is left"
    );
    fs::remove_file(ballast).unwrap();
    desk.document_save(&made.id).unwrap();
    assert!(desk.verify().unwrap().ok);
}

#[test]
fn a_paper_that_does_not_fit_where_it_is_saved_leaves_no_half_file() {
    let Some(disk) = SmallDisk::of("16k") else { return };
    let folder = TempDir::new().unwrap();
    let places = Places {
        vault: folder.path().join("vault"),
        save: disk.0.path().to_owned(),
    };
    let clock = FixedClock::at(opiekun_testkit::MONDAY.parse().unwrap());
    let desk = Desk::new(
        places,
        Arc::new(clock),
        KdfPolicy::Floor,
        Box::new(KeptJobs::default()),
    );
    desk.vault_create("Anna Nowak", PASSPHRASE).unwrap();
    let ids = Ids::seeded(1);
    let client = desk
        .client_save(ids.command(), None, None, &forms::person(1))
        .unwrap();
    desk.pesel_check_note(ids.command(), &client.id, false).unwrap();
    let contract = forms::contract(&client.id, None);
    let made = desk
        .document_prepare(ids.command(), &contract, Default::default())
        .unwrap();
    assert_eq!(refused(desk.document_save(&made.id)).code, "disk_full");
    assert_eq!(refused(desk.backup_make()).code, "disk_full");
    assert_eq!(
        fs::read_dir(disk.0.path()).unwrap().count(),
        0,
        "no half file is left"
    );
}

#[test]
fn a_read_only_folder_is_told_and_untouched() {
    let Some(disk) = SmallDisk::of("8m") else { return };
    let desk = disk.desk();
    desk.vault_create("Anna Nowak", PASSPHRASE).unwrap();
    desk.vault_lock();
    let before = fs::read(disk.vault().join("vault.db")).unwrap();
    disk.writable(false);
    assert_eq!(
        refused(disk.desk().vault_unlock(None, PASSPHRASE)).code,
        "folder_read_only"
    );
    let elsewhere = crate::harness::desk(&disk.0.path().join("other"));
    assert_eq!(
        refused(elsewhere.vault_create("Anna Nowak", PASSPHRASE)).code,
        "folder_read_only"
    );
    let counter = Counter::open();
    let into_read_only = counter.desk.backup_to(&disk.0.path().join("kopia.opiekun"));
    assert_eq!(refused(into_read_only).code, "folder_read_only");
    disk.writable(true);
    assert_eq!(fs::read(disk.vault().join("vault.db")).unwrap(), before);
    desk.vault_unlock(None, PASSPHRASE).unwrap();
    assert!(desk.verify().unwrap().ok);
}
