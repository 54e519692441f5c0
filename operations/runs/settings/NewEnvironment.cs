using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Operations.Runs.Settings;

/// <summary>Another environment, made like one that is there.</summary>
public static class NewEnvironment
{
    /// <summary>The files with one more.</summary>
    /// <param name="files">The files as they are.</param>
    /// <param name="catalogue">What they give.</param>
    /// <param name="name">The new one's name.</param>
    /// <param name="like">The one that it is like.</param>
    /// <param name="told">What is told of it beyond that.</param>
    /// <param name="purpose">What it is for, in a sentence.</param>
    /// <exception cref="OperationException">There is one of that name, or its file is there.</exception>
    public static ProjectFiles Add(ProjectFiles files, EnvironmentCatalogue catalogue, string name, string like, EnvironmentAnswers told, string purpose)
    {
        if (files.Environments.TryGetValue(name, out var there))
            throw new OperationException($"There is an environment \"{name}\" already: {there.Path}. Choose another name.");

        var model = catalogue.Find(like);
        var className = ClassName(name);
        var path = $"{ProjectFiles.Folder}/{className}.cs";
        var file = files.Environments[like].At(path).Renamed(className, purpose).With("Name", Literal.Of(name)).Without("NamePrefix");
        if (files.Environments[like].Value("StateBucket") is not null && (told.Account ?? model.AccountId) != model.AccountId)
            file = file.Without("StateBucket");

        if (told.Cidr is null && FreeRange.Beside(catalogue.Environments, model) is { } range)
            told = told with { Cidr = range };

        // No two environments are called by one name.
        if (model.Domain is { } domain && told is { Domain: null, Certificate: null, Http: false })
            told = told with { Domain = $"{name}.{domain.ZoneName}", ZoneId = domain.ZoneId, ZoneName = domain.ZoneName };

        file = file.Without("Image.ApprovedVersions").Without("Image.Version").Without("Image.DeprecateAt").Without("Candidate").Without("Maintenance");
        files = files.With(name, file);
        return AnswerEdits.Apply(files, SettingsCompiler.Compile(files.Texts), new() { Environments = new Dictionary<string, EnvironmentAnswers>(StringComparer.Ordinal) { [name] = told } });
    }

    /// <summary>The files without one of them.</summary>
    /// <exception cref="InvalidSettingsException">There is none of that name.</exception>
    /// <exception cref="OperationException">The others are compared with it.</exception>
    public static ProjectFiles Remove(ProjectFiles files, EnvironmentCatalogue catalogue, string name)
    {
        _ = catalogue.Find(name);
        if (catalogue.Environments.Count == 1)
            throw new OperationException($"{name} is the only environment: a project without one does nothing. Add another one first: 'dotnet run -- environment add'.");

        return catalogue.Environments.Count == 2 || catalogue.Delivery.Reference != name
            ? files.Without(name)
            : throw new OperationException(
                $"{name} is what all others are compared with. Name another one as Reference in {files.Delivery.Path} first, and take the Differences out of its file.");
    }

    private static string ClassName(string name) =>
        string.Concat(name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
