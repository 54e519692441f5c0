using CardWeb.Tf.Operations;

namespace CardWeb.Tf.Tests.Operations;

/// <summary>What the tests on the emulator need.</summary>
internal static class Needs
{
    public static void TerraformAndTheEmulator()
    {
        Prerequisite.Require(OnPath.Find("terraform") is not null, "Terraform 1.10 or newer (https://developer.hashicorp.com/terraform/install)");
        Prerequisite.Require(
            OnPath.Find("python3") is not null,
            "Python 3, with moto or with pip: tests copy the running emulator, which one in Docker does not allow");
    }
}
