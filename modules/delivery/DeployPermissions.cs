namespace CardWeb.Tf.Modules;

/// <summary>What deploying a stack does beyond reading: what the modules say of the resources that it holds.</summary>
internal static class DeployPermissions
{
    /// <exception cref="InvalidOptionsException">The stack holds resources of which no module says what they need.</exception>
    internal static IEnumerable<(string Subject, PolicyStatement Statement)> Of(DeliveredStack stack)
    {
        var known = ModulePermissions.All.SelectMany(module => module.Kinds).Select(kind => kind.Type);
        string[] unknown = [.. stack.Contents.Kinds.Except(known, StringComparer.Ordinal).Select(Unknown)];
        if (unknown is not [])
            throw new InvalidOptionsException(unknown);

        return [.. BySubject(stack), .. TagStatements.Of(Held(stack), stack).Select(statement => ("tags", statement))];
    }

    /// <summary>What changes and ends what is the environment's own.</summary>
    internal static IEnumerable<string> OnOwn(DeliveredStack stack) =>
        Held(stack).Where(kind => kind.Tagging != Tagging.None).SelectMany(kind => kind.OnOwn(stack));

    private static IEnumerable<(string Subject, PolicyStatement Statement)> BySubject(DeliveredStack stack) =>
        from module in ModulePermissions.All
        where module.In(stack.Contents) is not []
        group module by module.Subject into subject
        let kinds = subject.SelectMany(module => module.In(stack.Contents)).ToArray()
        from statement in KindStatements.Of(kinds, stack).Concat(subject.SelectMany(module => module.Beyond(stack)))
        select (subject.Key, statement);

    private static ResourceKind[] Held(DeliveredStack stack) => [.. ModulePermissions.All.SelectMany(module => module.In(stack.Contents))];

    private static string Unknown(string kind) =>
        $"No module says which API calls {kind} needs: add it to the …Permissions.cs beside the module that makes it.";
}
