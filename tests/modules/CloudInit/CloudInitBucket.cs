using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The certificate of the sandbox's S3, by its real name. Machines of the sandbox trust it.</summary>
public static class CloudInitBucket
{
    private const string Name = "s3.us-west-1.amazonaws.com";

    /// <summary>Writes it where the sandbox's scripts look for it, alone and with its key.</summary>
    public static void WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        CertificateRequest request = new($"CN={Name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(Name);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "s3.crt"), certificate.ExportCertificatePem() + "\n");
        File.WriteAllText(Path.Combine(folder, "s3.pem"), $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
    }
}
