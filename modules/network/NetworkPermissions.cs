namespace CardWeb.Tf.Modules;

/// <summary>What delivering a network takes.</summary>
internal sealed class NetworkPermissions : ModulePermissions
{
    /// <inheritdoc/>
    public override string Subject => "network";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        new("data.aws_vpc") { Read = ["ec2:DescribeRouteTables", "ec2:DescribeVpcAttribute", "ec2:DescribeVpcs"] },
        new("data.aws_subnet") { Read = ["ec2:DescribeSubnets"] },
        new("aws_vpc")
        {
            Read =
            [
                "ec2:DescribeDhcpOptions", "ec2:DescribeEgressOnlyInternetGateways", "ec2:DescribeFlowLogs", "ec2:DescribeNatGateways",
                "ec2:DescribeNetworkAcls", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets",
                "ec2:DescribeTransitGatewayVpcAttachments", "ec2:DescribeVpcAttribute", "ec2:DescribeVpcEndpoints",
                "ec2:DescribeVpcPeeringConnections", "ec2:DescribeVpcs", "ec2:DescribeVpnGateways",
            ],
            Make = ["ec2:CreateVpc"],
            Change = ["ec2:AssociateVpcCidrBlock", "ec2:DisassociateVpcCidrBlock", "ec2:ModifyVpcAttribute"],
            End = ["ec2:DeleteVpc"],
            Arns = stack => [stack.Ec2("vpc")],
        },
        new("aws_subnet")
        {
            Read = ["ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"],
            Make = ["ec2:CreateSubnet"],
            Change = ["ec2:AssociateSubnetCidrBlock", "ec2:DisassociateSubnetCidrBlock", "ec2:ModifySubnetAttribute"],
            End = ["ec2:DeleteSubnet"],
            Arns = stack => [stack.Ec2("subnet")],
            Touches = stack => [stack.Ec2("vpc")],
        },
        new("aws_internet_gateway")
        {
            Read = ["ec2:DescribeInternetGateways"],
            Make = ["ec2:CreateInternetGateway"],
            Change = ["ec2:AttachInternetGateway", "ec2:DetachInternetGateway"],
            End = ["ec2:DeleteInternetGateway"],
            Arns = stack => [stack.Ec2("internet-gateway")],
            Touches = stack => [stack.Ec2("vpc")],
        },
        new("aws_route_table")
        {
            Read = ["ec2:DescribeRouteTables"],
            Make = ["ec2:CreateRouteTable"],
            Change = ["ec2:DisassociateRouteTable"],
            End = ["ec2:DeleteRouteTable"],
            Arns = stack => [stack.Ec2("route-table")],
            Touches = stack => [stack.Ec2("vpc"), stack.Ec2("subnet")],
        },
        new("aws_route")
        {
            Read = ["ec2:DescribeRouteTables"],
            Change = ["ec2:CreateRoute", "ec2:DeleteRoute", "ec2:ReplaceRoute"],
            Touches = stack => [stack.Ec2("route-table")],
        },
        new("aws_route_table_association")
        {
            Read = ["ec2:DescribeRouteTables"],
            Change = ["ec2:AssociateRouteTable", "ec2:DisassociateRouteTable", "ec2:ReplaceRouteTableAssociation"],
            Touches = stack => [stack.Ec2("route-table"), stack.Ec2("subnet")],
        },
        new("aws_eip")
        {
            Read = ["ec2:DescribeAddresses", "ec2:DescribeAddressesAttribute", "ec2:DescribeNetworkInterfaces"],
            Make = ["ec2:AllocateAddress"],
            End = ["ec2:DisassociateAddress", "ec2:ReleaseAddress"],
            Arns = stack => [stack.Ec2("elastic-ip")],
        },
        new("aws_nat_gateway")
        {
            Read =
            [
                "ec2:DescribeAddresses", "ec2:DescribeNatGateways", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
                "ec2:DescribeVpcs",
            ],
            Make = ["ec2:CreateNatGateway"],
            End = ["ec2:DeleteNatGateway"],
            Arns = stack => [stack.Ec2("natgateway")],
            Touches = stack => [stack.Ec2("elastic-ip"), stack.Ec2("subnet")],
        },
        new("aws_flow_log")
        {
            Read = ["ec2:DescribeFlowLogs"],
            Make = ["ec2:CreateFlowLogs"],
            End = ["ec2:DeleteFlowLogs"],
            Arns = stack => [stack.Ec2("vpc-flow-log")],
            Touches = stack => [stack.Ec2("vpc")],
        },
        new("aws_vpc_endpoint")
        {
            Read = ["ec2:DescribeNetworkInterfaces", "ec2:DescribePrefixLists", "ec2:DescribeVpcEndpoints", "ec2:DescribeVpcs"],
            Make = ["ec2:CreateVpcEndpoint"],
            Change = ["ec2:ModifyVpcEndpoint"],
            End = ["ec2:DeleteVpcEndpoints"],
            Arns = stack => [stack.Ec2("vpc-endpoint")],
            Touches = stack => [stack.Ec2("route-table"), stack.Ec2("security-group"), stack.Ec2("subnet"), stack.Ec2("vpc")],
        },
    ];

    /// <inheritdoc/>
    public override IEnumerable<PolicyStatement> Beyond(DeliveredStack stack) =>
    [
        .. stack.Contents.Has("aws_nat_gateway") ? ReleaseFromGateway(stack) : [],
        .. stack.Contents.Has("aws_flow_log") ? DeliverLogs(stack) : [],
        .. stack.Contents.Has("aws_vpc_endpoint") ? NameEndpoints(stack) : [],
    ];

    // A NAT gateway's network interface is made by AWS, without tags.
    private static IEnumerable<PolicyStatement> ReleaseFromGateway(DeliveredStack stack) =>
        KindStatements.Statement(
            "ReleaseFromGateway",
            ["ec2:DisassociateAddress"],
            [stack.Ec2("network-interface")],
            TagConditions.Untagged);

    // A flow log's delivery has no ARN of its own: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
    private static IEnumerable<PolicyStatement> DeliverLogs(DeliveredStack stack) =>
        KindStatements.Statement("DeliverLogs", ["logs:CreateLogDelivery", "logs:DeleteLogDelivery"], ["*"], stack.InRegion);

    // The zone of an endpoint's private name is AWS's, and its number unknown.
    private static IEnumerable<PolicyStatement> NameEndpoints(DeliveredStack stack) => KindStatements.Statement(
        "NameEndpoints",
        ["route53:AssociateVPCWithHostedZone"],
        ["*"],
        PolicyCondition.When("ForAllValues:StringLike", ("route53:VPCs", [$"VPCId=*,VPCRegion={stack.Account.Region}"])));
}
