using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Operations.Runs.Settings;

/// <summary>Puts into a file how the site is called: by a domain, with a certificate that stands already, or by plain HTTP.</summary>
internal static class SiteEdits
{
    /// <summary>The file as the answers have it; with none of the three, as it is.</summary>
    /// <exception cref="OperationException">Two of the three are told.</exception>
    internal static SettingsFile Apply(SettingsFile file, EnvironmentAnswers told)
    {
        if (((bool[])[told.Domain is not null, told.Certificate is not null, told.Http]).Count(given => given) > 1)
            throw new OperationException($"{file.Path}: give one of a domain, a certificate and plain HTTP, got: {Given(told)}.");

        if (told.Domain is { } domain)
            return file.Without("Listener.CertificateArn").With("Domain", Domain(domain, told));

        if (told.Certificate is { } certificate)
            return file.Without("Domain").With("Listener.CertificateArn", Literal.Of(certificate));

        return told.Http ? file.Without("Domain").Without("Listener.CertificateArn").Without("Listener.Headers") : file;
    }

    private static string Domain(string name, EnvironmentAnswers told)
    {
        var further = told.FurtherDomains is { Count: > 0 } names ? $"FurtherNames = {Literal.Of(names)}, " : "";
        return $"new() {{ Name = {Literal.Of(name)}, {further}ZoneId = {Literal.Of(told.ZoneId ?? "")}, ZoneName = {Literal.Of(told.ZoneName ?? name)} }}";
    }

    private static string Given(EnvironmentAnswers told) => string.Join(" and ", new[]
    {
        told.Domain is { } domain ? $"the domain \"{domain}\"" : null, told.Certificate is { } arn ? $"the certificate \"{arn}\"" : null, told.Http ? "plain HTTP" : null,
    }.OfType<string>());
}
