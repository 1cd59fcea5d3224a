// SPDX-License-Identifier: MIT

import ArgumentParser

struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "按 Tab 键补全命令用的脚本 (the script that completes commands in a shell)",
    discussion: """
      bash：taizhang completions bash > ~/.local/share/bash-completion/completions/taizhang
      zsh： taizhang completions zsh > ~/.zfunc/_taizhang    并在 ~/.zshrc 里写 fpath=(~/.zfunc $fpath); autoload -U compinit; compinit
      fish：taizhang completions fish > ~/.config/fish/completions/taizhang.fish
      放好以后重新打开终端。
      """)

  @Argument(
    help: ArgumentHelp("终端用的外壳 (the shell): bash|zsh|fish", valueName: "shell"),
    completion: .list(["bash", "zsh", "fish"]))
  var shell: Shell

  /// The shells that can complete.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    /// Where the script goes, as remarks of it.
    var remarks: String {
      switch self {
      case .bash:
        """
        # 台账命令的补全。放到 ~/.local/share/bash-completion/completions/taizhang，重新打开终端就能用：
        #   mkdir -p ~/.local/share/bash-completion/completions
        #   taizhang completions bash > ~/.local/share/bash-completion/completions/taizhang
        # 只在这个终端里试用：source <(taizhang completions bash)

        """
      case .zsh:
        """
        # 台账命令的补全。放到 ~/.zfunc/_taizhang，重新打开终端就能用：
        #   mkdir -p ~/.zfunc && taizhang completions zsh > ~/.zfunc/_taizhang
        # 并在 ~/.zshrc 里加一行：fpath=(~/.zfunc $fpath); autoload -U compinit; compinit

        """
      case .fish:
        """
        # 台账命令的补全。放到 ~/.config/fish/completions/taizhang.fish，重新打开终端就能用：
        #   taizhang completions fish > ~/.config/fish/completions/taizhang.fish

        """
      }
    }

    var parser: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  func run() throws {
    let script = Taizhang.completionScript(for: shell.parser)
    // The first line of a script for zsh names the command.
    let head = shell == .zsh ? String(script.prefix { !$0.isNewline }) + "\n" : ""
    Terminal.output(head + shell.remarks + script.dropFirst(head.count) + "\n")
  }
}
