using System.Reflection;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>
/// Scripts that let a shell ask the built program what may come next. System.CommandLine answers the directive
/// <c>[suggest:POSITION]</c> with one suggestion in each line.
/// https://learn.microsoft.com/dotnet/standard/commandline/tab-completion
/// </summary>
public static class CompletionScript
{
    private const string Bash = """
        NAME() { dotnet run --project 'ROOT' -- "$@"; }
        NAME_() {
            local line=${COMP_LINE:0:COMP_POINT}
            line=${line#* }
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(dotnet 'PROGRAM' "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F NAME_ NAME
        """;

    private const string Zsh = """
        NAME() { dotnet run --project 'ROOT' -- "$@"; }
        NAME_() {
            local line="${LBUFFER#* }"
            compadd -- "${(@f)$(dotnet 'PROGRAM' "[suggest:${#line}]" "$line" 2>/dev/null)}"
        }
        autoload -Uz compinit && compinit
        compdef NAME_ NAME
        """;

    private const string Fish = """
        function NAME
            dotnet run --project 'ROOT' -- $argv
        end
        function _NAME__complete
            set -l line (string replace --regex '^\S+ ' '' -- (commandline --cut-at-cursor))
            dotnet 'PROGRAM' "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete --command NAME --no-files --arguments '(_NAME__complete)'
        """;

    private const string PowerShell = """
        function NAME { dotnet run --project 'ROOT' -- @args }
        Register-ArgumentCompleter -Native -CommandName NAME -ScriptBlock {
            param($word, $ast, $position)
            $line = $ast.ToString().PadRight($position).Substring(0, $position) -replace '^\S+\s+', ''
            dotnet 'PROGRAM' "[suggest:$($line.Length)]" $line 2>$null |
                Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    private static readonly Dictionary<string, string> s_scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish, ["powershell"] = PowerShell,
    };

    /// <summary>The shells that there is a script for.</summary>
    public static IReadOnlyCollection<string> Shells => s_scripts.Keys;

    /// <summary>The script of one of <see cref="Shells"/>, for the project in <paramref name="root"/>.</summary>
    public static string Of(string shell, string root) => s_scripts[shell]
        .Replace("NAME_", "_" + Catalogue.Product.Replace('-', '_'), StringComparison.Ordinal)
        .Replace("NAME", Catalogue.Product, StringComparison.Ordinal)
        .Replace("ROOT", Quoted(root), StringComparison.Ordinal)
        .Replace("PROGRAM", Quoted(Assembly.GetEntryAssembly()!.Location), StringComparison.Ordinal);

    // None of these shells takes a quotation mark inside of such quotes as it is, and two of them disagree on how else.
    private static string Quoted(string path) => path.Contains('\'', StringComparison.Ordinal)
        ? throw new OperationException($"The project's path must not have a quotation mark for completion, got: {path}. Move the project.")
        : path;
}
