using System.Text.Json;

namespace CardWeb.Tf.Operations.Emulation;

/// <summary>Which emulator it is: enough to recognize it, reach it and end it from another process.</summary>
/// <param name="Endpoint">Where it answers.</param>
/// <param name="ProcessId">The process on this machine that ends when it does.</param>
/// <param name="Token">What it answers when asked who it is, so that no other process is taken for it.</param>
/// <param name="Container">Its Docker container; null when it is a process of this machine.</param>
public sealed record EmulatorRecord(Uri Endpoint, int ProcessId, string Token, string? Container)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>What a former start wrote; null when there is none, or nothing readable.</summary>
    public static EmulatorRecord? Load(string file)
    {
        if (!File.Exists(file))
            return null;

        try
        {
            return JsonSerializer.Deserialize<EmulatorRecord>(File.ReadAllText(file), s_json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it by renaming, so that a reader sees the whole of it.</summary>
    public void Save(string file)
    {
        var unfinished = file + ".new";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(this, s_json));
        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>Whether the emulator answers, and is this very one.</summary>
    public bool Answers() => EmulatorPing.Token(Endpoint) == Token;
}
