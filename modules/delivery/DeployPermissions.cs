namespace CardWeb.Tf.Modules;

/// <summary>What deploying a stack does beyond reading: what the modules say of the resources that it holds.</summary>
internal static class DeployPermissions
{
    /// <exception cref="InvalidOptionsException">The stack holds resources of which no module says what they need.</exception>
    internal static IEnumerable<(string Subject, PolicyStatement Statement)> Of(DeliveredStack stack)
    {
        string[] unknown = [.. stack.Contents.Kinds.Except(ModulePermissions.All.SelectMany(module => module.Kinds).Select(kind => kind.Type), StringComparer.Ordinal)];
        if (unknown is not [])
            throw new InvalidOptionsException([.. unknown.Select(kind => $"No module says which API calls {kind} needs: add it to the …Permissions.cs beside the module that makes it.")]);

        return BySubject(stack).Concat(TagStatements.Of([.. ModulePermissions.All.SelectMany(module => module.In(stack.Contents))], stack).Select(statement => ("tags", statement)));
    }

    private static IEnumerable<(string Subject, PolicyStatement Statement)> BySubject(DeliveredStack stack) =>
        from subject in ModulePermissions.All.Where(module => module.In(stack.Contents) is not []).GroupBy(module => module.Subject, StringComparer.Ordinal)
        let kinds = subject.SelectMany(module => module.In(stack.Contents)).ToArray()
        from statement in KindStatements.Of(kinds, stack).Concat(subject.SelectMany(module => module.Beyond(stack)))
        select (subject.Key, statement);

    /// <summary>What changes and ends what is the environment's own.</summary>
    internal static IEnumerable<string> OnOwn(DeliveredStack stack) =>
        ModulePermissions.All.SelectMany(module => module.In(stack.Contents)).Where(kind => kind.Tagging != Tagging.None).SelectMany(kind => kind.OnOwn(stack));
}
