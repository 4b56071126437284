//! Small files with one subject.

use crate::source::files;

/// Most lines by ending.
const LIMITS: [(&str, usize); 4] = [("rs", 500), ("ts", 500), ("js", 500), ("svelte", 300)];
/// Written by programs.
const GENERATED: [&str; 1] = ["ui/src/lib/backend/bindings.ts"];

fn limit(path: &str) -> Option<usize> {
    let ending = path.rsplit('.').next().unwrap_or_default();
    LIMITS
        .iter()
        .find(|(known, _)| *known == ending)
        .map(|(_, limit)| *limit)
}

fn too_long(path: &str, text: &str) -> bool {
    limit(path).is_some_and(|limit| text.lines().count() > limit) && !GENERATED.contains(&path)
}

#[test]
fn files_stay_small() {
    let endings = LIMITS.map(|(ending, _)| ending);
    let mut long = Vec::new();
    for below in ["src-tauri", "tests", "ui/src", "ui/tests"] {
        let below = files(below, &endings).into_iter();
        long.extend(
            below
                .filter(|file| too_long(&file.path, &file.text))
                .map(|file| file.path),
        );
    }
    assert!(long.is_empty(), "split these: {long:?}");
    assert!(too_long("a.svelte", &"x\n".repeat(301)) && !too_long("a.svelte", &"x\n".repeat(300)));
    assert!(too_long("a.rs", &"x\n".repeat(501)) && !too_long("a.rs", &"x\n".repeat(500)));
}
