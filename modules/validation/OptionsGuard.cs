using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Lets a module refuse bad options with every problem in one message.</summary>
public static class OptionsGuard
{
    /// <summary>Returns <paramref name="options"/> when they are valid.</summary>
    /// <exception cref="InvalidOptionsException">They are not; every problem is named.</exception>
    public static T Checked<T>(this IValidator<T> validator, T options)
    {
        var result = validator.Validate(options);
        return result.IsValid ? options : throw new InvalidOptionsException([.. result.Errors.Select(error => error.ErrorMessage)]);
    }
}
