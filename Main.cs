using CardWeb.Tf.Environments;

Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
Synthesis.Run(Catalogue.All, Environment.GetEnvironmentVariable("CDKTF_OUTDIR") ?? "cdktf.out");
