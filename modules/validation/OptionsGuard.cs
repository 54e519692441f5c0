using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Lets a module refuse bad options with every problem in one message.</summary>
public static class OptionsGuard
{
    /// <summary>Returns <paramref name="options"/> when they are valid.</summary>
    /// <exception cref="InvalidOptionsException">They are not; every problem is named.</exception>
    public static T Checked<T>(this IValidator<T> validator, T options)
    {
        EnsureNone(validator.ProblemsOf(options));
        return options;
    }

    /// <summary>What is wrong with <paramref name="options"/>, a sentence for each.</summary>
    public static IEnumerable<string> ProblemsOf<T>(this IValidator<T> validator, T options) =>
        validator.Validate(options).Errors.Select(error => error.ErrorMessage);

    /// <summary>Returns when there are no problems.</summary>
    /// <exception cref="InvalidOptionsException">There are; every one is named.</exception>
    public static void EnsureNone(IEnumerable<string> problems)
    {
        if (problems.ToArray() is { Length: > 0 } all)
        {
            throw new InvalidOptionsException(all);
        }
    }
}
