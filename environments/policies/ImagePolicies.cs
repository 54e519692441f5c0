namespace CardWeb.Tf.Environments;

/// <summary>What is asked of machine images.</summary>
internal static class ImagePolicies
{
    public static PolicyRule Owner { get; } = new("image-lookup-owner", "A lookup of an image names its owner", "CKV_AWS_386", "AWS-0344");

    public static PolicyRule Encrypted { get; } = new("image-encrypted", "An image is encrypted: taken of encrypted volumes, copied with a key", "CKV_AWS_204", "CKV_AWS_235", "CKV_AWS_236");

    public static PolicyRule NotPublic { get; } = new("image-not-public", "An image is handed to named accounts alone, if to anybody", "CKV_AWS_205");
}
