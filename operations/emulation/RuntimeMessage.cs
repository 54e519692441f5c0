namespace CardWeb.Tf.Operations.Emulation;

/// <summary>What to install when nothing can run the emulator.</summary>
public static class RuntimeMessage
{
    /// <summary>Each way that was tried, and each way out.</summary>
    public static string Nothing(IEnumerable<string> reasons) =>
        $"""
        Nothing on this machine can run the emulator of AWS. Tried, in this order:
        {string.Join('\n', reasons.Select(reason => $"  - {reason}"))}
        Do one of these:
          - pip install 'moto[server]==5.2.1' for a Python of 3.10 or newer, and name it with {RuntimeSearch.PythonSetting} when it is neither python3 nor python on the PATH
          - install Python 3.10 or newer with its venv module and let pip reach a package index: moto is then fetched by itself
          - install Docker, start its engine, and let it have the image {DockerRuntime.Image}
        """;
}
