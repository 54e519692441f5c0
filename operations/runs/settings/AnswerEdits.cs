using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Operations.Runs.Settings;

/// <summary>Puts answers into the files.</summary>
public static class AnswerEdits
{
    /// <summary>The files as the answers have them.</summary>
    /// <param name="files">The files as they are.</param>
    /// <param name="catalogue">What they give now.</param>
    /// <param name="answers">What is told.</param>
    /// <exception cref="InvalidSettingsException">An answer is about an environment that is not there.</exception>
    public static ProjectFiles Apply(ProjectFiles files, EnvironmentCatalogue catalogue, InitAnswers answers)
    {
        files = files with { Delivery = Delivery(files.Delivery, answers) };
        foreach (var (name, told) in answers.Environments)
        {
            var settings = catalogue.Find(name);
            files = files.With(name, Environment(files.Environments[name], settings, told));
        }

        return answers.Product is { } product ? Renamed(files, catalogue, product) : files;
    }

    private static SettingsFile Delivery(SettingsFile file, InitAnswers answers)
    {
        file = Given(file, nameof(DeliverySettings.Product), answers.Product);
        file = Given(file, nameof(DeliverySettings.Repository), answers.Repository);
        file = Given(file, nameof(DeliverySettings.Branch), answers.Branch);
        return answers.AccountsWithIdentityProvider is { } accounts
            ? file.With(nameof(DeliverySettings.AccountsWithIdentityProvider), Literal.Of(accounts))
            : file;
    }

    private static SettingsFile Environment(SettingsFile file, EnvironmentSettings settings, EnvironmentAnswers told)
    {
        file = Given(file, "AccountId", told.Account);
        file = Given(file, "Region", told.Region);
        file = GivenOrDefault(file, "NamePrefix", told.Prefix);
        file = GivenOrDefault(file, "StateBucket", told.StateBucket);
        file = Given(file, "Network.Cidr", told.Cidr);
        if ((told.Zones ?? (told.Region is null ? null : settings.Zones)) is { } zones)
            file = file.With("Zones", Literal.Of(zones.Select(zone => (told.Region ?? settings.Region) + zone[^1])));

        if (told.Alarms is { } alarms)
            file = file.Without("Alarms.TopicArn").With("Alarms.Subscribers", $"[{string.Join(", ", alarms.Select(address => $"new() {{ Endpoint = {Literal.Of(address)} }}"))}]");

        var isElsewhere = (told.Account ?? settings.AccountId) != settings.AccountId || (told.Region ?? settings.Region) != settings.Region;
        return SiteEdits.Apply(isElsewhere ? WithoutImages(file) : file, told);
    }

    // An image is of one account and region.
    private static SettingsFile WithoutImages(SettingsFile file) =>
        file.Without("Image.ApprovedVersions").Without("Image.Version").Without("Image.DeprecateAt").Without("Candidate");

    // A prefix that was the product's name, or began with it, goes with it.
    private static ProjectFiles Renamed(ProjectFiles files, EnvironmentCatalogue catalogue, string product)
    {
        var old = catalogue.Delivery.Product;
        foreach (var (name, file) in files.Environments)
        {
            if (file.Value("NamePrefix") is ['"', .. var prefix, '"'] && (prefix == old || prefix.StartsWith(old + "-", StringComparison.Ordinal)))
                files = files.With(name, file.With("NamePrefix", Literal.Of(product + prefix[old.Length..])));
        }

        return files;
    }

    private static SettingsFile Given(SettingsFile file, string setting, string? value) => value is null ? file : file.With(setting, Literal.Of(value));

    private static SettingsFile GivenOrDefault(SettingsFile file, string setting, string? value) =>
        value is "" ? file.Without(setting) : Given(file, setting, value);
}
