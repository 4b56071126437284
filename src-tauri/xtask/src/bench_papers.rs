//! The papers: how fast they are made, beside two other typesetters that are installed for it.

use crate::{
    bench::{Figure, collect},
    steps::{Step, cargo, go, program, root, target},
};
use std::{fs, path::PathBuf};

/// Measures the papers in a release build.
pub fn papers() -> Step<Vec<Figure>> {
    let mut bench = cargo(&["bench", "--workspace", "--bench", "papers"]);
    match typesetters() {
        Ok(python) => drop(bench.env("OPIEKUN_TYPESETTERS", python)),
        Err(why) => println!(
            "!! Typst and WeasyPrint could not be installed, only our own figures follow: {}",
            why.0
        ),
    }
    let mut figures = Vec::new();
    collect("papers", &mut bench, &mut figures)?;
    Ok(figures)
}

/// A Python with the typesetters in the target folder, made again when their versions change.
fn typesetters() -> Step<PathBuf> {
    let wanted = root().join("tests/bench/papers/requirements.txt");
    let folder = target().join("tools/typesetters");
    let (python, stamp) = (folder.join("bin/python"), folder.join("requirements.txt"));
    if fs::read(&stamp).is_ok_and(|installed| fs::read(&wanted).is_ok_and(|wanted| wanted == installed)) {
        return Ok(python);
    }
    let path = folder.display().to_string();
    go(
        "make room for the typesetters",
        &mut program("python3", &["-m", "venv", "--clear", &path]),
    )?;
    let list = wanted.display().to_string();
    go(
        "install the typesetters",
        &mut program(&python, &["-m", "pip", "install", "-q", "-r", &list]),
    )?;
    fs::copy(wanted, stamp)?;
    Ok(python)
}
