using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Progress;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CardWeb.Tf.Operations.Reports;

/// <summary>Where an operation writes: what it does and found to standard output, what went wrong to standard error.</summary>
public sealed class OperationConsole
{
    private const int WidthOfFiles = 200;

    private readonly IAnsiConsole _output;
    private readonly TextWriter _error;
    private IProgressView? _view;

    /// <summary>A console on these; by default on the program's own.</summary>
    public OperationConsole(IAnsiConsole? output = null, TextWriter? error = null, TimeProvider? clock = null)
    {
        _output = output ?? AnsiConsole.Console;
        _error = error ?? Console.Error;
        Clock = clock ?? TimeProvider.System;
        if (!IsTerminal)
            _output.Profile.Width = WidthOfFiles;
    }

    /// <summary>What time it is.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Whether a person can be shown pictures and asked.</summary>
    public bool IsTerminal => _output.Profile is { Out.IsTerminal: true, Capabilities: { Ansi: true, Interactive: true } };

    /// <summary>A view of long work: a live one on a terminal, else one of lines.</summary>
    public IProgressView View() => _view =
        IsTerminal ? new LiveView(_output, Clock) : new LineView(_output.Profile.Out.Writer, Clock);

    /// <summary>Says something while work goes on.</summary>
    public void Notice(string text)
    {
        if (_view is { } view)
            view.Note(text);
        else
            Fail(text);
    }

    /// <summary>Writes a line, never wrapped: what is in it may be copied.</summary>
    public void Line(string text = "") => _output.Profile.Out.Writer.WriteLine(TerminalText.Plain(text));

    /// <summary>Writes a table or similar.</summary>
    public void Show(IRenderable picture) => _output.Write(new PlainPicture(picture));

    /// <summary>Asks a person for a text.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="preset">What an empty answer means.</param>
    /// <param name="problem">What is wrong with an answer; null when it is right.</param>
    /// <param name="cancel">Ends the waiting for an answer.</param>
    public string Ask(string question, string preset, Func<string, string?> problem, CancellationToken cancel) => new TextPrompt<string>(Markup.Escape(question))
        .DefaultValue(preset)
        .Validate(answer => problem(answer) is { } wrong ? ValidationResult.Error(Markup.Escape(wrong)) : ValidationResult.Success())
        .ShowAsync(_output, cancel).GetAwaiter().GetResult();

    /// <summary>Asks a person for a yes or a no.</summary>
    public bool Confirm(string question, CancellationToken cancel) =>
        new ConfirmationPrompt(Markup.Escape(question)).ShowAsync(_output, cancel).GetAwaiter().GetResult();

    /// <summary>Says what went wrong.</summary>
    public void Fail(string text) => _error.WriteLine(TerminalText.Plain(text));
}
