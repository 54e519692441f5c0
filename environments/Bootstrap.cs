namespace CardWeb.Tf.Environments;

/// <summary>The cloud-init document that makes a base image into card-web01.</summary>
internal static class Bootstrap
{
    /// <summary>The text of <c>modules/web-server/cloud-init.yaml</c>, as it lies beside the program.</summary>
    public static string Document { get; } =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "modules", "web-server", "cloud-init.yaml"));
}
