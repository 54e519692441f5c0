#pragma warning disable MA0048 // The entry point is in Main.cs; its class has no name of its own.
using CardWeb.Tf.Operations.Commands;

return args is [] ? await Entry.SynthesizeAsync() : await Entry.RunAsync(args);
