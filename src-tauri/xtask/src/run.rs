//! `cargo xtask run`.

use crate::{
    setup::{self, For},
    steps::{Step, cargo, go, target},
};
use std::env;

/// Opens the window; words after `run` go to the program (`--vault DIR`, `--save DIR`).
pub fn run(words: &[String]) -> Step {
    let screen = env::var_os("DISPLAY").is_some() || env::var_os("WAYLAND_DISPLAY").is_some();
    if !screen {
        return without_screen();
    }
    setup::everything(For::Screen)?;
    go("build", &mut cargo(&["build", "--workspace", "--bins"]))?;
    go(
        "Opiekun",
        std::process::Command::new(target().join("debug/opiekun")).args(words),
    )
}

fn without_screen() -> Step {
    println!("There is no display here: the main job runs in a real window under Xvfb instead.");
    setup::everything(For::Driving)?;
    let shots = target().join("run");
    go("build", &mut cargo(&["build", "--workspace", "--bins"]))?;
    let mut test = cargo(&[
        "test",
        "--workspace",
        "--test",
        "window",
        "--",
        "--ignored",
        "main_job",
    ]);
    go(
        "main job in the window",
        test.env("OPIEKUN_SHOTS", &shots).env("OPIEKUN_TARGET", target()),
    )?;
    println!(
        "\nThe prepared contract and the screenshots are in {}",
        shots.display()
    );
    Ok(())
}
