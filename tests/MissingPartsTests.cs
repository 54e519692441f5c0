using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;
using CardWeb.Tf.Operations.Checks.Approval;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Commands;
using CardWeb.Tf.Operations.Reports.Approval;
using CardWeb.Tf.Operations.Runs.Approval;
using CardWeb.Tf.Operations.Terraform.Schemas;
using CardWeb.Tf.Operations.Terraform.Stacks;
using CardWeb.Tf.Tests.Bindings;
using CardWeb.Tf.Tests.Environments;
using CardWeb.Tf.Tests.Example;
using CardWeb.Tf.Tests.Limits;
using CardWeb.Tf.Tests.Modules;
using CardWeb.Tf.Tests.Yours;
using FluentValidation;
using FluentValidation.Validators;

namespace CardWeb.Tf.Tests;

/// <summary>Lists at once what a change of the code still needs. docs/adding-a-resource.md walks the whole path.</summary>
public sealed class MissingPartsTests
{
    [Test]
    public void Nothing_is_missing()
    {
        var files = Changed(out var problems);
        string[] missing =
        [
            .. AwsResourcesTests.Unused,
            .. OptionTests.Missing,
            .. WalkTests.Missing,
            .. SettingsReachTheStackTests.Missing,
            .. UncheckedSettings(),
            .. CatalogueProblems.Parity(ExampleCatalogue.Yours),
            .. problems,
            .. UnruledKinds(),
            .. UnknownShapes(),
            .. UndecidedReplacements(),
            .. files.Select(file => $"{file.Path} is not as the code makes it. To approve: {ApproveVerb.Everything}"),
        ];

        Assert.That(missing, Is.Empty, $"{string.Join('\n', missing)}\n\n{string.Join('\n', ApprovalText.Lines(files))}");
    }

    /// <summary>Files that are not as the code makes them; what keeps it from making any.</summary>
    private static IReadOnlyList<ApprovedFile> Changed(out IReadOnlyList<string> problems)
    {
        problems = [];
        try
        {
            CodeStack[] stacks =
            [
                .. ExampleCatalogue.Yours.Environments.Select(settings => CodeStack.Of(settings, StackJson.Of(settings))),
                .. ExampleCatalogue.Yours.Accounts.Select(account => CodeStack.Of(account, StackJson.Of(account))),
            ];
            return [.. ApproveVerb.All(Repository.Root, stacks, Entry.CommandLine()).Where(file => !file.IsCurrent)];
        }
        catch (InvalidSettingsException e)
        {
            problems = e.Problems;
            return [];
        }
        catch (InvalidOptionsException e)
        {
            problems = e.Problems;
            return [];
        }
    }

    /// <summary>Kinds of resources of which drift does not know how bad a difference is; and rules of none.</summary>
    private static IEnumerable<string> UnruledKinds()
    {
        const string Rules = "operations/checks/drift/ResourceRules.cs";
        var kinds = ListedResources.Types(Repository.Read("CardWeb.Tf.csproj"));
        var ruled = ResourceRules.All.Select(rule => rule.Type).ToArray();
        return
        [
            .. kinds.Except(ruled).Select(kind => $"{kind} has no rule of drift: add one to {Rules}, with the attributes whose change is critical."),
            .. ruled.Except(kinds).Select(kind => $"{kind} has a rule of drift, and is not in AwsResources in CardWeb.Tf.csproj: take it from {Rules}."),
        ];
    }

    private static IEnumerable<string> UnknownShapes() =>
        SchemaFile.IsCurrent(Repository.Root, RequiredProvider.OfAws(StackJson.Of(ExampleCatalogue.Yours.Environments[0])))
            ? []
            : [$"operations/{ProviderSchema.ShippedFile} does not have the AWS resources of the project, or not of this version of the provider. To approve: {ApproveVerb.Everything}"];

    private static IEnumerable<string> UndecidedReplacements() =>
        from type in ListedResources.Types(File.ReadAllText(Path.Combine(Repository.Root, "CardWeb.Tf.csproj")))
        where !ReplacedResources.Types.Contains(type, StringComparer.Ordinal)
        select $"{type} has no decision how it is replaced: add it to modules/replacement/Replacements.cs. docs/replacements.md tells what to decide.";

    /// <summary>Settings with rules of their own that nothing asks.</summary>
    private static IEnumerable<string> UncheckedSettings()
    {
        var asked = new EnvironmentSettingsValidator().CreateDescriptor().Rules
            .Where(rule => rule.Components.Any(component => component.Validator is IChildValidatorAdaptor))
            .Select(rule => rule.PropertyName)
            .ToHashSet(StringComparer.Ordinal);
        var types = typeof(EnvironmentSettings).Assembly.GetTypes();
        return from property in typeof(EnvironmentSettings).GetProperties()
               where property.CanWrite && types.Contains(property.PropertyType) && !asked.Contains(property.Name)
               let validator = typeof(AbstractValidator<>).MakeGenericType(property.PropertyType)
               let rules = types.FirstOrDefault(type => !type.IsAbstract && type.IsSubclassOf(validator))
               where rules is not null
               select $"EnvironmentSettings.{property.Name} is not checked: add its {rules.Name} to {nameof(EnvironmentSettingsValidator)}.";
    }
}
