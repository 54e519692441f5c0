using Amazon.Runtime;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Inventory;

namespace CardWeb.Tf.Tests.Operations.Aws.Inventory;

/// <summary>What hangs on resources and what the emulator can't make, read from AWS's answers as its documentation shows them.</summary>
public sealed class PartsTests
{
    private static readonly AccountSettings s_account = Accounts.All[0];

    private static readonly string[] s_empty =
    [
        "DescribeVpcPeeringConnections", "DescribeVpnGateways", "DescribeNatGateways", "DescribeVpcEndpoints", "DescribeFlowLogs", "DescribeSubnets",
        "DescribeSecurityGroups", "DescribeNetworkAcls", "DescribeVpcs", "DescribeEgressOnlyInternetGateways", "DescribeScheduledActions",
        "DescribeLifecycleHooks", "DescribePolicies", "DescribeNotificationConfigurations", "DescribeAddresses",
    ];

    private readonly Dictionary<string, (int Status, string Text)> _answers = new(s_empty.ToDictionary(action => action, _ => (200, "<R></R>")))
    {
        [$"/{s_account.StateBucket}/"] = (404, "<Error><Code>NoSuchBucket</Code></Error>"),
        [$"/{s_account.StateBucket}"] = (404, "<Error><Code>NoSuchBucket</Code></Error>"),
    };

    [Test]
    public async Task A_propagated_route_and_a_subnet_with_another_table()
    {
        _answers["DescribeTransitGatewayVpcAttachments"] = (200, "<R></R>");
        _answers["DescribeRouteTables"] = (200, """
            <R><routeTableSet><item><routeTableId>rtb-1</routeTableId>
            <associationSet><item><main>false</main><subnetId>subnet-1</subnetId><routeTableAssociationId>rtbassoc-1</routeTableAssociationId></item></associationSet>
            <routeSet>
            <item><destinationCidrBlock>10.0.0.0/16</destinationCidrBlock><gatewayId>local</gatewayId><origin>CreateRouteTable</origin></item>
            <item><destinationCidrBlock>0.0.0.0/1</destinationCidrBlock><gatewayId>vgw-1</gatewayId><origin>EnableVgwRoutePropagation</origin></item>
            <item><destinationIpv6CidrBlock>::/1</destinationIpv6CidrBlock><vpcPeeringConnectionId>pcx-1</vpcPeeringConnectionId><origin>CreateRoute</origin></item>
            </routeSet></item></routeTableSet></R>
            """);

        Assert.That((await ReadAsync(new() { Vpcs = ["vpc-1"], Account = s_account })).Parts, Is.EqualTo(new FoundPart[]
        {
            new(PartKind.RouteTable, "vpc-1", "rtb-1", "route table"),
            new(PartKind.PropagatedRoute, "rtb-1", "0.0.0.0/1", "0.0.0.0/1 to vgw-1", "vgw-1"),
            new(PartKind.Route, "rtb-1", "::/1", "::/1 to pcx-1", "--destination-ipv6-cidr-block ::/1"),
            new(PartKind.SubnetRouteTable, "subnet-1", "rtb-1", "route table rtb-1", "rtbassoc-1"),
        }));
    }

    [Test]
    public async Task A_transit_gateways_attachment_until_it_is_deleted()
    {
        _answers["DescribeRouteTables"] = (200, "<R></R>");
        _answers["DescribeTransitGatewayVpcAttachments"] = (200, """
            <R><transitGatewayVpcAttachments>
            <item><transitGatewayAttachmentId>tgw-attach-1</transitGatewayAttachmentId><transitGatewayId>tgw-1</transitGatewayId><state>available</state></item>
            <item><transitGatewayAttachmentId>tgw-attach-2</transitGatewayAttachmentId><transitGatewayId>tgw-1</transitGatewayId><state>deleted</state></item>
            </transitGatewayVpcAttachments></R>
            """);

        Assert.That((await ReadAsync(new() { Vpcs = ["vpc-1"], Account = s_account })).Parts, Is.EqualTo(new[] { new FoundPart(PartKind.TransitGatewayAttachment, "vpc-1", "tgw-attach-1", "tgw-1") }));
    }

    [Test]
    public async Task A_further_source_of_traffic()
    {
        _answers["DescribeAutoScalingGroups"] = (200, """
            <R><DescribeAutoScalingGroupsResult><AutoScalingGroups><member><AutoScalingGroupName>fleet</AutoScalingGroupName>
            <TargetGroupARNs><member>arn:tg</member></TargetGroupARNs>
            <TrafficSources>
            <member><Identifier>arn:tg</Identifier><Type>elbv2</Type></member>
            <member><Identifier>arn:lattice</Identifier><Type>vpc-lattice</Type></member>
            </TrafficSources></member></AutoScalingGroups></DescribeAutoScalingGroupsResult></R>
            """);
        _answers["DescribeInstances"] = (200, "<R></R>");

        Assert.That((await ReadAsync(new() { Fleets = ["fleet"], Account = s_account })).Parts, Is.EqualTo(new[] { new FoundPart(PartKind.TrafficSource, "fleet", "arn:lattice", "vpc-lattice") }));
    }

    [Test]
    public async Task A_listeners_further_certificate()
    {
        _answers["DescribeListenerCertificates"] = (200, """
            <R><DescribeListenerCertificatesResult><Certificates>
            <member><CertificateArn>arn:own</CertificateArn><IsDefault>true</IsDefault></member>
            <member><CertificateArn>arn:other</CertificateArn><IsDefault>false</IsDefault></member>
            </Certificates></DescribeListenerCertificatesResult></R>
            """);

        Assert.That((await ReadAsync(new() { SecureListeners = ["arn:listener"], Account = s_account })).Parts, Is.EqualTo(new[] { new FoundPart(PartKind.ListenerCertificate, "arn:listener", "arn:other", "further certificate") }));
    }

    [Test]
    public async Task A_servers_addresses_told_apart_by_whose_they_are()
    {
        _answers["DescribeInstances"] = (200, """
            <R><reservationSet><item><instancesSet><item><instanceId>i-1</instanceId><instanceState><name>running</name></instanceState>
            <networkInterfaceSet><item><networkInterfaceId>eni-1</networkInterfaceId><attachment><deviceIndex>0</deviceIndex></attachment>
            <association><publicIp>192.0.2.1</publicIp><ipOwnerId>amazon</ipOwnerId></association>
            <privateIpAddressesSet><item><association><publicIp>192.0.2.2</publicIp><ipOwnerId>1</ipOwnerId></association></item></privateIpAddressesSet>
            </item></networkInterfaceSet></item></instancesSet></item></reservationSet></R>
            """);
        _answers["DescribeAddresses"] = (200, "<R><addressesSet><item><publicIp>192.0.2.2</publicIp><associationId>eipassoc-2</associationId></item></addressesSet></R>");

        Assert.That((await ReadAsync(new() { Instances = ["i-1"], Account = s_account })).Instances.Single().Parts, Is.EqualTo(new FoundPart[]
        {
            new(PartKind.PublicAddress, "i-1", "192.0.2.1", "given by AWS"),
            new(PartKind.ElasticIp, "i-1", "192.0.2.2", "an Elastic IP", "eipassoc-2"),
        }));
    }

    private async Task<EnvironmentInventory> ReadAsync(InventoryQuestion question)
    {
        using CannedService aws = new(_answers);
        using InventoryReader reader = new(new() { Region = "us-west-1", Credentials = new BasicAWSCredentials("111111111111", "test"), Endpoint = aws.Endpoint });
        return await reader.ReadAsync(question, CancellationToken.None);
    }
}
