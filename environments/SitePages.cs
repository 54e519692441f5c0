namespace CardWeb.Tf.Environments;

/// <summary>The pages that every web server has, by <c>modules/web-server/cloud-init.yaml</c>.</summary>
public static class SitePages
{
    /// <summary>Says who answers: <c>ok &lt;instance id&gt; &lt;zone&gt;</c>.</summary>
    public const string Health = "/health";
}
