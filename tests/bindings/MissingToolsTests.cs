using System.Runtime.Versioning;

namespace CardWeb.Tf.Tests.Bindings;

/// <summary>What the packer says on a machine that lacks something: what it is, and what to install or do.</summary>
[Platform("Unix"), UnsupportedOSPlatform("windows")]
public sealed class MissingToolsTests
{
    private readonly PackerProcess _packer = new("Eip", hasModules: false);

    [OneTimeTearDown]
    public void Remove() => _packer.Dispose();

    [Test]
    public async Task Without_node_it_says_what_to_install() =>
        Assert.That(await Failure(("PATH", Tools())), Does.StartWith("Node.js is not installed, or not on PATH.").And.Contain("Install Node.js 20.9.0 or newer."));

    [Test]
    public async Task A_node_that_is_too_old_is_told_with_both_versions() =>
        Assert.That(await Failure(("PATH", Tools(node: "v16.20.0"))), Does.StartWith("Node.js is too old: 'node --version' says v16.20.0, and the npm packages need 20.9.0."));

    [Test]
    public async Task Without_npm_it_says_what_to_install() =>
        Assert.That(await Failure(("PATH", Tools(node: "v24.0.0"))), Does.StartWith("npm is not installed, or not on PATH."));

    [Test]
    public async Task Without_a_network_it_says_what_to_check_and_the_way_without_npm()
    {
        var message = await Failure(("npm_config_registry", "http://127.0.0.1:9/"), ("npm_config_fetch_retries", "0"), ("npm_config_cache", Path.Combine(_packer.Root, "cache")));

        Assert.That(message, Does.StartWith("npm could not reach its registry (ECONNREFUSED).").And.Contain("-p:PackBindings=false"));
    }

    private async Task<string> Failure(params (string Variable, string Value)[] environment)
    {
        using var process = _packer.Start(environment);
        return await PackerProcess.FailureOf(process);
    }

    private string Tools(string? node = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_packer.Root, $"tools-{node}")).FullName;
        if (node is null)
            return folder;
        var program = Path.Combine(folder, "node");
        File.WriteAllText(program, $"#!/bin/sh\necho {node}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return folder;
    }
}
