using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CardWeb.Tf.Operations.SettingsFiles;

/// <summary>
/// A C# file with a property <c>Settings</c>, whose values are changed one at a time. All else stays as a person wrote it: order, comments,
/// line breaks.
/// </summary>
public sealed class SettingsFile
{
    private const string Property = "Settings";

    private readonly SyntaxNode _root;
    private readonly BaseObjectCreationExpressionSyntax _settings;
    private readonly IReadOnlyList<string> _order;

    /// <summary>Reads a file's text.</summary>
    /// <param name="path">Its path in the repository, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="order">The settings' names in the order in which a new one is put in.</param>
    /// <exception cref="OperationException">It has no property <c>Settings</c> that is given by <c>new() { … }</c>.</exception>
    public SettingsFile(string path, string text, IReadOnlyList<string> order)
    {
        (Path, Text, _order) = (path, text, order);
        _root = CSharpSyntaxTree.ParseText(text).GetRoot();
        _settings = _root.DescendantNodes().OfType<PropertyDeclarationSyntax>().SingleOrDefault(property => property.Identifier.Text == Property)
            ?.Initializer?.Value as BaseObjectCreationExpressionSyntax
            ?? throw new OperationException($"{path} must give its settings as 'Settings {{ get; }} = new() {{ … }};', so that they can be changed. Change them by hand.");
    }

    /// <summary>Its path in the repository.</summary>
    public string Path { get; }

    /// <summary>What it holds now.</summary>
    public string Text { get; }

    /// <summary>The class that it declares.</summary>
    public string ClassName => _root.DescendantNodes().OfType<ClassDeclarationSyntax>().First().Identifier.Text;

    /// <summary>The C# expression of a setting such as <c>Network.Cidr</c>; null when the file does not give it.</summary>
    public string? Value(string setting) => Find(setting)?.Right.ToString();

    /// <summary>Gives a setting a value, as a C# expression. What it is in is made where it is missing.</summary>
    /// <exception cref="OperationException">A part on the way is not given by <c>new() { … }</c>.</exception>
    public SettingsFile With(string setting, string value)
    {
        var names = setting.Split('.');
        var inside = _settings;
        for (var at = 0; ; at++)
        {
            if (Assignment(inside, names[at]) is not { } assignment)
                return Inserted(inside, names[at], Nested(names[(at + 1)..], value), at == 0);

            if (at == names.Length - 1)
                return Replaced(assignment.Right.Span, value);

            inside = Creation(assignment, setting);
        }
    }

    /// <summary>Takes a setting out, so that its default counts. One that the file does not give is no error.</summary>
    public SettingsFile Without(string setting)
    {
        if (Find(setting) is not { } assignment)
            return this;

        var initializer = (InitializerExpressionSyntax)assignment.Parent!;
        return initializer.Expressions.Count == 1
            ? Emptied((BaseObjectCreationExpressionSyntax)initializer.Parent!)
            : Replaced(SeparatedItem.Span(initializer.Expressions, assignment), "");
    }

    /// <summary>The items of a setting that is a list: the text of each.</summary>
    public IReadOnlyList<string> Items(string setting) => [.. (Find(setting)?.Right as CollectionExpressionSyntax)?.Elements.Select(item => item.ToString()) ?? []];

    /// <summary>Gives a setting a list with one item in each line; without an item, its default.</summary>
    public SettingsFile WithItems(string setting, IReadOnlyList<string> items)
    {
        if (items is [])
            return Without(setting);

        var isOnItsOwnLine = Find(setting) is { } assignment && Text[assignment.OperatorToken.Span.End..assignment.Right.SpanStart].Contains('\n', StringComparison.Ordinal);
        var lines = $"[\n{string.Concat(items.Select(item => $"            {item},\n"))}        ]";
        return isOnItsOwnLine ? With(setting, lines) : With(setting, $"\n        {lines}");
    }

    /// <summary>Renames the class and what its summary says.</summary>
    public SettingsFile Renamed(string className, string summary)
    {
        var declaration = _root.DescendantNodes().OfType<ClassDeclarationSyntax>().First();
        var renamed = Replaced(declaration.Identifier.Span, className);
        return new(Path, SettingsSummary.Of(renamed.Text, summary), _order);
    }

    /// <summary>The same for another path.</summary>
    public SettingsFile At(string path) => new(path, Text, _order);

    private AssignmentExpressionSyntax? Find(string setting)
    {
        BaseObjectCreationExpressionSyntax? inside = _settings;
        AssignmentExpressionSyntax? found = null;
        foreach (var name in setting.Split('.'))
        {
            found = inside is null ? null : Assignment(inside, name);
            inside = found?.Right as BaseObjectCreationExpressionSyntax;
        }

        return found;
    }

    private static AssignmentExpressionSyntax? Assignment(BaseObjectCreationExpressionSyntax inside, string name) =>
        inside.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(each => each.Left.ToString() == name);

    private BaseObjectCreationExpressionSyntax Creation(AssignmentExpressionSyntax assignment, string setting) =>
        assignment.Right as BaseObjectCreationExpressionSyntax ?? throw new OperationException(
            $"{Path}: {assignment.Left} must be given by 'new() {{ … }}', so that {setting} can be changed, got: {assignment.Right}. Change it by hand.");

    private static string Nested(string[] names, string value) => names is [] ? value : $"new() {{ {names[0]} = {Nested(names[1..], value)} }}";

    private SettingsFile Inserted(BaseObjectCreationExpressionSyntax inside, string name, string value, bool isTop)
    {
        if (inside.Initializer is not { Expressions.Count: > 0 } initializer)
            return Replaced(inside.Span, $"{Bare(inside)} {{ {name} = {value} }}");

        var before = isTop ? initializer.Expressions.TakeWhile(each => Rank(each) <= Rank(name)).LastOrDefault() : initializer.Expressions.Last();
        return SeparatedItem.Insertion(initializer.Expressions, before, $"{name} = {value}") is var (place, text)
            ? Replaced(new TextSpan(place, 0), text)
            : this;
    }

    private SettingsFile Emptied(BaseObjectCreationExpressionSyntax inside) => Replaced(
        inside.Span, inside is ObjectCreationExpressionSyntax ? $"{Bare(inside)}()" : Bare(inside));

    // "new()" or "new NewVpc": what stands before the braces.
    private static string Bare(BaseObjectCreationExpressionSyntax inside) =>
        inside is ObjectCreationExpressionSyntax typed ? $"new {typed.Type}" : "new()";

    private int Rank(ExpressionSyntax expression) => expression is AssignmentExpressionSyntax assignment ? Rank(assignment.Left.ToString()) : 0;

    private int Rank(string name) => Math.Max(0, _order.ToList().IndexOf(name));

    private SettingsFile Replaced(TextSpan span, string text) => new(Path, Text[..span.Start] + text + Text[span.End..], _order);
}
