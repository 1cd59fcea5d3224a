// SPDX-License-Identifier: MIT

// Reads, judges and renders a county on one thread, and ends: what is counted must not depend on when threads meet.
import Diagnostics
import Generator
import Glibc

var options = BuildOptions()
options.content = CommandLine.arguments.dropFirst().first ?? "content"
options.theme = CommandLine.arguments.dropFirst(2).first
let outcome = Generator(options).check()
print("\(outcome.counts.pages) pages, \(outcome.diagnostics.count) findings")
exit(outcome.hasErrors ? 1 : 0)
