namespace CardWeb.Tf.Operations.Emulation;

/// <summary>What runs the emulator's start-up.</summary>
public interface IEmulatorRuntime
{
    /// <summary>What it is, for a person.</summary>
    string Description { get; }

    /// <summary>The program and its arguments that run it in the foreground, ended by the end of standard input.</summary>
    IReadOnlyList<string> Command(EmulatorLaunch launch);

    /// <summary>What is written down of a started one: where it is reached from here, and how it is ended.</summary>
    EmulatorRecord Record(EmulatorLaunch launch, EmulatorRecord announced, int processId);
}
