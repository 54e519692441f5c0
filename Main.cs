using CardWeb.Tf.Operations.Commands;

return args is [] ? Entry.Synthesize() : await Entry.RunAsync(args);
