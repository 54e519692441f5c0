using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>Production as it is, changed with the AWS command line in every way at once: every change is found, and nothing else.</summary>
public sealed class DriftTests : DriftTest
{
    private protected override EnvironmentSettings Settings => DriftOriginal.Settings;

    [Test]
    public async Task A_clean_cluster_reports_nothing_three_times_in_a_row_and_no_state_is_written()
    {
        var before = await StateAsync();
        for (var time = 0; time < 3; time++)
            Assert.That(await FoundAsync(), Is.Empty);

        Assert.That(await StateAsync(), Is.EqualTo(before));
        Assert.That(await Cluster.Aws.RunAsync($"s3api list-objects-v2 --bucket {DriftOriginal.Settings.StateBucket} --prefix {DriftOriginal.Settings.StateKey} --query 'Contents[].Key'"), Is.EqualTo(DriftOriginal.Settings.StateKey), "no lock");
        Assert.That(Directory.EnumerateFiles(Cluster.Session.Terraform.Folder, "drift*"), Is.Empty);
    }

    [Test]
    public async Task All_at_once_are_found_and_nothing_else()
    {
        DriftScenario[] all = [.. DriftScenario.Undoable, .. DriftScenario.Lasting];
        Assert.That(await DoAsync(all), Is.EquivalentTo(all.Select(scenario => scenario.Found)));

        await Cluster.ApplyAsync();
        Assert.That(await FoundAsync(), Is.Empty);
    }

    /// <summary>Every version of the state, with what changes when one is written.</summary>
    private Task<string> StateAsync() => Cluster.Aws.RunAsync($"s3api list-object-versions --bucket {DriftOriginal.Settings.StateBucket} --query \"Versions[?Key=='{DriftOriginal.Settings.StateKey}'].[VersionId,ETag,Size,LastModified]\"");
}
