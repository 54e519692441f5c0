using CardWeb.Tf.Operations.Checks.Approval;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Approval;

/// <summary>The approved files of the repository, compared with what the code makes now.</summary>
public static class ApprovedFiles
{
    /// <summary>The folder of approved stacks.</summary>
    public const string Folder = "tests/environments/approved";

    private const string Json = ".tf.json";
    private const string Tree = ".tree.txt";

    /// <summary>The files of these stacks.</summary>
    public static IReadOnlyList<ApprovedFile> Of(string root, IEnumerable<CodeStack> stacks) =>
    [
        .. stacks.SelectMany(stack => (ApprovedFile[])
        [
            File(root, $"{Folder}/{stack.Name}{Tree}", StackText.Tree(stack.Stack)),
            File(root, $"{Folder}/{stack.Name}{Json}", StackText.Json(stack.Stack)),
        ]),
    ];

    /// <summary>The files of stacks that the code no longer has, given all that it has.</summary>
    public static IReadOnlyList<ApprovedFile> LeftOver(string root, IReadOnlyList<CodeStack> all)
    {
        var folder = Path.Combine(root, Folder);
        var kept = all.SelectMany(stack => (string[])[stack.Name + Tree, stack.Name + Json]).ToHashSet(StringComparer.Ordinal);
        string[] present = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        return
        [
            .. from name in present.Select(file => Path.GetFileName(file)).Order()
               where IsStackFile(name) && !kept.Contains(name)
               select File(root, $"{Folder}/{name}", received: null),
        ];
    }

    /// <summary>Writes what was received, and deletes what the code no longer makes.</summary>
    public static void Approve(string root, IEnumerable<ApprovedFile> files)
    {
        foreach (var file in files.Where(file => !file.IsCurrent))
        {
            var path = Path.Combine(root, file.Path);
            if (file.Received is { } text)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                System.IO.File.WriteAllText(path, text);
            }
            else
            {
                System.IO.File.Delete(path);
            }
        }
    }

    private static bool IsStackFile(string name) => name.EndsWith(Json, StringComparison.Ordinal) || name.EndsWith(Tree, StringComparison.Ordinal);

    private static ApprovedFile File(string root, string path, string? received)
    {
        var file = Path.Combine(root, path);
        return new(path, System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : null, received);
    }
}
