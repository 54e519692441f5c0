using System.Globalization;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>A range of addresses for one more VPC.</summary>
public static class FreeRange
{
    /// <summary>A private range as large as another environment's that overlaps no environment's; null where that one makes no VPC, or none is left.</summary>
    public static string? Beside(IReadOnlyList<EnvironmentSettings> environments, EnvironmentSettings like)
    {
        if (CidrBlock.Parse((like.Network as NewVpc)?.Cidr) is not { } size)
            return null;

        CidrBlock[] taken = [.. environments.Select(settings => CidrBlock.Parse((settings.Network as NewVpc)?.Cidr)).OfType<CidrBlock>()];
        return Enumerable.Range(1, 25)
            .Select(tens => CidrBlock.Parse(string.Create(CultureInfo.InvariantCulture, $"10.{tens * 10}.0.0/{size.PrefixLength}")))
            .OfType<CidrBlock>()
            .Where(range => !taken.Any(other => other.Overlaps(range)))
            .Select(range => range.ToString())
            .FirstOrDefault();
    }
}
