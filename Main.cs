#pragma warning disable MA0048 // The entry point is in Main.cs; its class has no name of its own.
using CardWeb.Tf.Operations.Commands;

return args is [] ? Entry.Synthesize() : await Entry.RunAsync(args);
