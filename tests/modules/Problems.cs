using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What a module says against options.</summary>
public static class Problems
{
    /// <summary>All that <paramref name="validator"/> says of <paramref name="options"/>; nothing when it takes them.</summary>
    public static IReadOnlyList<string> Of<T>(IValidator<T> validator, T options) => Of(() => validator.Checked(options));

    /// <summary>All that is said when options are handed to a module; nothing when it takes them.</summary>
    public static IReadOnlyList<string> Of(Action use)
    {
        try
        {
            use();
            return [];
        }
        catch (InvalidOptionsException refusal)
        {
            return refusal.Problems;
        }
    }
}
