using CardWeb.Tf.Environments;

Synthesis.Run(Catalogue.All, Environment.GetEnvironmentVariable("CDKTF_OUTDIR") ?? "cdktf.out");
