using CardWeb.Tf.Bindings;

var options = PackOptions.Parse(args);
try
{
    Packer.Pack(options);
    return 0;
}
catch (BindingsException e)
{
    return Fail(e.Message);
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    return Fail(Problems.Files(e.Message));
}

int Fail(string message)
{
    if (options.ErrorFile is { } file)
        File.WriteAllText(file, message);
    else
        Console.Error.WriteLine(message);
    return 1;
}
