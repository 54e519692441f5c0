using Amazon.SecurityToken;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>Asks AWS whose credentials these are, before anything is done with them.</summary>
public static class CallerIdentity
{
    /// <summary>What to do without credentials that work.</summary>
    internal const string Advice = "Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. With single sign-on: AWS_PROFILE, and 'aws sso login'. "
        + "'aws sts get-caller-identity' shows who you are. "
        + "For the emulator on this machine: --local.";

    private static readonly string[] s_expired = ["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"];

    /// <summary>Returns when they are of the environment's own account.</summary>
    /// <exception cref="OperationException">They are not, are expired or unknown, or AWS does not answer.</exception>
    public static async Task EnsureAccountAsync(AwsAccess access, EnvironmentSettings settings, CancellationToken cancel)
    {
        var account = await AccountAsync(access, cancel);
        if (account == settings.AccountId)
            return;

        throw new OperationException(
            $"The AWS credentials are of account {account}, but {settings.Name} lives in account {settings.AccountId}: "
            + $"nothing is done. Use credentials of {settings.AccountId}. {Advice}");
    }

    private static async Task<string> AccountAsync(AwsAccess access, CancellationToken cancel)
    {
        using var sts = access.Sts();
        try
        {
            return (await sts.GetCallerIdentityAsync(new(), cancel)).Account;
        }
        catch (AmazonSecurityTokenServiceException e) when ((int)e.StatusCode is >= 400 and < 500)
        {
            var what = s_expired.Contains(e.ErrorCode) ? "The AWS credentials have expired" : "AWS does not take the credentials";
            throw new OperationException($"{what}: sts refused GetCallerIdentity with HTTP {(int)e.StatusCode}: {e.Message} {Advice}", e);
        }
        catch (Exception e) when (AwsFailure.IsOne(e, cancel))
        {
            throw AwsFailure.NoAnswer("sts", sts.Config, e);
        }
    }
}
