using Mono.Cecil;

namespace CardWeb.Tf.Tests.Architecture;

/// <summary>Which types of an assembly use which others of it, read from the compiled code.</summary>
internal static class TypeGraph
{
    /// <summary>Every use of one type by another. A nested or compiler-made type counts as the type around it.</summary>
    public static IReadOnlyList<TypeUse> Of(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return
        [
            .. from type in module.Types
               from used in UsedBy(type).Select(Outermost).Distinct()
               where used.Scope == module && used.FullName != type.FullName && !IsCompilerMade(used) && !IsCompilerMade(type)
               select new TypeUse(type.FullName, used.FullName),
        ];
    }

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type) =>
    [
        .. Parts(type.BaseType),
        .. type.Interfaces.SelectMany(implemented => Parts(implemented.InterfaceType)),
        .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. type.GenericParameters.SelectMany(generic => generic.Constraints).SelectMany(constraint => Parts(constraint.ConstraintType)),
        .. type.Fields.SelectMany(field => Parts(field.FieldType)),
        .. type.Methods.SelectMany(UsedBy),
        .. type.NestedTypes.SelectMany(UsedBy),
    ];

    private static IEnumerable<TypeReference> UsedBy(MethodDefinition method)
    {
        IEnumerable<TypeReference> signature = [.. Parts(method.ReturnType), .. method.Parameters.SelectMany(parameter => Parts(parameter.ParameterType))];
        return !method.HasBody ? signature :
        [
            .. signature,
            .. method.Body.Variables.SelectMany(variable => Parts(variable.VariableType)),
            .. method.Body.ExceptionHandlers.SelectMany(handler => Parts(handler.CatchType)),
            .. method.Body.Instructions.SelectMany(instruction => Operand(instruction.Operand)),
        ];
    }

    private static IEnumerable<TypeReference> Operand(object? operand) => operand switch
    {
        TypeReference type => Parts(type),
        FieldReference field => [.. Parts(field.DeclaringType), .. Parts(field.FieldType)],
        MethodReference method =>
        [
            .. Parts(method.DeclaringType),
            .. Parts(method.ReturnType),
            .. method.Parameters.SelectMany(parameter => Parts(parameter.ParameterType)),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(Parts) : [],
        ],
        _ => [],
    };

    // List<Finding[]> is a List and a Finding.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
        GenericParameter => [],
        TypeSpecification other => Parts(other.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } around ? Outermost(around) : type;

    private static bool IsCompilerMade(TypeReference type) => type.Name.Contains('<', StringComparison.Ordinal);
}
