using CardWeb.Tf.Bindings;

try
{
    var options = PackOptions.Parse(args);
    Packer.Run(options);
    return 0;
}
catch (BindingsException e)
{
    await Console.Error.WriteLineAsync($"bindings : error BIND0001: {e.Message}");
    return 1;
}
