using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Policies;

namespace CardWeb.Tf.Tests.Policies;

/// <summary>The catalogue, the checks and the ids that a reviewer asks for are the same.</summary>
public sealed class CatalogueTests
{
    /// <summary>What the reviewers run, as they list it.</summary>
    private static readonly string[] s_asked =
    [
        "CKV_AWS_79", "CKV_AWS_341", "AWS-0028", "AWS-0130", "EC2.8", "CKV_AWS_8", "AWS-0131", "EC2.3", "CKV_AWS_88", "EC2.9", "CKV_AWS_126", "CKV_AWS_135", "CKV2_AWS_41", "SSM.1",
        "CKV_AWS_46", "AWS-0029", "CKV_AWS_153", "CKV_AWS_315", "CKV2_AWS_15", "AutoScaling.1", "AutoScaling.2", "AutoScaling.6", "AutoScaling.9",
        "CKV_AWS_91", "CKV_AWS_131", "CKV_AWS_150", "CKV_AWS_328", "CKV2_AWS_28", "CKV2_AWS_31", "ELB.4", "ELB.5", "ELB.6", "ELB.12", "ELB.13", "ELB.16", "WAF.11",
        "CKV_AWS_2", "CKV_AWS_103", "CKV2_AWS_20", "CKV2_AWS_74", "AWS-0047", "AWS-0053", "AWS-0054", "ELB.1", "CKV_AWS_261", "CKV_AWS_378",
        "CKV_AWS_23", "CKV_AWS_24", "CKV_AWS_25", "CKV_AWS_260", "CKV_AWS_277", "CKV_AWS_382", "AWS-0099", "AWS-0104", "AWS-0107", "AWS-0124", "EC2.13", "EC2.14", "EC2.18", "EC2.19",
        "CKV2_AWS_5", "CKV2_AWS_12", "EC2.2", "CKV_AWS_386", "AWS-0344", "CKV_AWS_204", "CKV_AWS_205", "CKV_AWS_235", "CKV_AWS_236",
        "CKV2_AWS_11", "CKV_AWS_130", "CKV_AWS_66", "CKV_AWS_338", "AWS-0101", "AWS-0164", "AWS-0178", "EC2.6", "EC2.15",
        "CKV_AWS_18", "CKV_AWS_19", "CKV_AWS_21", "CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56", "CKV_AWS_145", "CKV2_AWS_6", "CKV2_AWS_61", "S3.1", "S3.5", "S3.8", "S3.9", "S3.13", "S3.17",
    ];

    [Test]
    public void Every_policy_of_the_catalogue_is_checked_once() =>
        Assert.That(PolicyReview.Checked.Select(rule => rule.Name), Is.EquivalentTo(PolicyCatalogue.All.Select(rule => rule.Name)).And.Unique);

    [Test]
    public void Every_id_that_is_asked_for_is_one_policys() =>
        Assert.That(PolicyCatalogue.All.SelectMany(rule => rule.Ids), Is.EquivalentTo(s_asked).And.Unique);
}
