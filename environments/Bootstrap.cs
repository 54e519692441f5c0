using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>The cloud-init document that makes a base image into card-web01.</summary>
internal static class Bootstrap
{
    /// <summary>The text of <c>modules/web-server/cloud-init.yaml</c>, as it lies beside the program, with the SSM agent where servers may use it and the product's own name.</summary>
    public static string Document(ServerRoleSettings? role, string product) =>
        (role is { SystemsManager: true } ? CloudInit.Joined(Read("cloud-init.yaml"), Read("cloud-init-session-manager.yaml")) : Read("cloud-init.yaml")).Replace("card-web", product, StringComparison.Ordinal);

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "modules", "web-server", name));
}
